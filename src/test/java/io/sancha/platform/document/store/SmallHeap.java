package io.sancha.platform.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process whose heap is smaller than the content that it puts into a store and reads again. */
final class SmallHeap {
    private static final int SIZE = 50 << 20;
    private static final String HEAP = "-Xmx32m";

    private SmallHeap() {
    }

    /** Made as it is read, the same whatever pieces it is read in. */
    private static final class Made extends InputStream {
        private int at;

        @Override
        public int read() {
            return at == SIZE ? -1 : (int) (at++ * 2_654_435_761L >>> 20) & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int given = Math.min(length, SIZE - at);
            for (int i = 0; i < given; i++) {
                into[offset + i] = (byte) read();
            }
            return given == 0 ? -1 : given;
        }
    }

    static void run(Map<String, String> store) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), SmallHeap.class.getName()).redirectErrorStream(true);
        builder.environment().putAll(store);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("the same");
    }

    public static void main(String[] none) throws Exception {
        ContentStore store = store(System.getenv());
        String sha256;
        try (var hashed = new DigestInputStream(new Made(), MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        }
        store.put(sha256, SIZE, Made::new);
        try (var content = new CheckedContent(sha256, SIZE, (at, length) -> store.get(sha256, at, length))) {
            System.out.println(content.transferTo(OutputStream.nullOutputStream()) == SIZE ? "the same" : "another");
        }
        store.delete(sha256);
    }

    private static ContentStore store(Map<String, String> said) {
        if (said.containsKey("ENDPOINT")) {
            return new ContentInBucket(BucketSettings.of(said.get("ENDPOINT"), "us-east-1", said.get("BUCKET"), said.get("KEY"), said.get("SECRET"), true, ""));
        }
        return new ContentInDatabase(JdbcClient.create(new DriverManagerDataSource(said.get("URL"), said.get("USER"), said.get("PASSWORD"))));
    }
}
