package io.sancha.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The demonstration's keys in a file of the data folder that its owner alone may read. Made once; whoever comes second finds it made. */
final class KeyFile {
    private static final String TOLD = "# The keys of sealed identity numbers in this folder's database. Without this file they cannot be read: keep it, "
        + "and keep it to yourself.\n";
    private final Path file;

    private KeyFile(Path file) {
        this.file = file;
    }

    static KeyFile in(Path folder) {
        return new KeyFile(folder.resolve("identity-keys.properties"));
    }

    /** The keys under the names that the environment would give them. */
    Map<String, String> read() throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), ownersOnly());
             var lock = channel.lock()) {
            if (channel.size() == 0) {
                channel.write(ByteBuffer.wrap(made().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            channel.position(0);
            var keys = new Properties();
            keys.load(new ByteArrayInputStream(Channels.newInputStream(channel).readAllBytes()));
            Map<String, String> named = new HashMap<>();
            keys.stringPropertyNames().forEach(name -> named.put(name, keys.getProperty(name)));
            return named;
        }
    }

    private static String made() {
        return TOLD + "SANCHA_IDENTITY_KEY_1=" + key() + "\nSANCHA_IDENTITY_INDEX_KEY=" + key() + "\n";
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }
}
