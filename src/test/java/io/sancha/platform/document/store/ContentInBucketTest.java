package io.sancha.platform.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Hashes;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContentInBucketTest implements ContentStoreContract {
    private static TestS3Server server;
    private static ContentInBucket store;

    @BeforeAll
    static void aBucket() {
        server = TestS3Server.started();
        store = new ContentInBucket(server.settings());
    }

    @AfterAll
    static void stop() {
        store.close();
        server.stop();
    }

    @Override
    public ContentStore store() {
        return store;
    }

    /** The server holds what comes against the hash, so that a content under another's hash never comes to be there. */
    @Test
    void anotherContentIsNotTakenUnderTheHash() {
        String sha256 = Hashes.sha256("one");
        assertThatThrownBy(() -> store.put(sha256, 3, () -> new ByteArrayInputStream("two".getBytes(StandardCharsets.US_ASCII))))
            .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.get(sha256, 0, 3)).isInstanceOf(ContentMissing.class);
    }

    @Test
    void whatBreaksOffOnTheWayLeavesNothing() {
        byte[] content = new byte[300_000];
        String sha256 = Hashes.sha256(content);
        assertThatThrownBy(() -> store.put(sha256, content.length, () -> new FilterInputStream(new ByteArrayInputStream(content)) {
            private int given;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                given += length;
                if (given > 100_000) {
                    throw new IOException("broke");
                }
                return super.read(into, offset, length);
            }
        })).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.get(sha256, 0, 1)).isInstanceOf(ContentMissing.class);
    }

    @Test
    void aDamagedObjectIsToldBeforeItsLastByte() throws IOException {
        byte[] content = "as it was put".getBytes(StandardCharsets.US_ASCII);
        String sha256 = Hashes.sha256(content);
        store.put(sha256, content.length, () -> new ByteArrayInputStream(content));
        Files.writeString(server.fileOf(sha256), "as it was pux");
        assertThatThrownBy(() -> checked(sha256, content.length).readAllBytes()).isInstanceOf(CheckedContent.Damaged.class);

        Files.writeString(server.fileOf(sha256), "as it");
        assertThatThrownBy(() -> checked(sha256, content.length).readAllBytes()).isInstanceOf(IOException.class);

        store.put(sha256, content.length, () -> new ByteArrayInputStream(content));
        assertThat(checked(sha256, content.length).readAllBytes()).as("put again it is whole").isEqualTo(content);
    }

    @Test
    void aReadingGoesOnWhereTheLineBroke() throws IOException {
        byte[] content = new byte[1_000_000];
        content[999_999] = 1;
        String sha256 = Hashes.sha256(content);
        store.put(sha256, content.length, () -> new ByteArrayInputStream(content));
        var begun = new AtomicInteger();
        var read = new CheckedContent(sha256, content.length, (at, length) -> {
            begun.addAndGet(length);
            InputStream rest = store.get(sha256, at, length);
            return at > 0 ? rest : new FilterInputStream(rest) {
                private int left = 400_000;

                @Override
                public int read(byte[] into, int offset, int most) throws IOException {
                    if (left == 0) {
                        throw new IOException("the line broke");
                    }
                    int given = super.read(into, offset, Math.min(most, left));
                    left -= given;
                    return given;
                }
            };
        });
        assertThat(read.readAllBytes()).isEqualTo(content);
        assertThat(begun).as("the rest alone was asked for again").hasValue(1_600_000);
    }

    @Test
    void whatCannotBeReachedIsNotMissing() throws Exception {
        TestS3Server other = TestS3Server.started();
        try (var gone = new ContentInBucket(other.settings())) {
            other.stop();
            assertThatThrownBy(() -> gone.get(Hashes.sha256("x"), 0, 1)).isInstanceOf(IOException.class).isNotInstanceOf(ContentMissing.class);
        }
    }

    private static InputStream checked(String sha256, int size) {
        return new CheckedContent(sha256, size, (at, length) -> store.get(sha256, at, length));
    }
}
