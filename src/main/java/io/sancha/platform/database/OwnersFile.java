package io.sancha.platform.database;

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
import java.util.Set;
import java.util.function.Supplier;

/** A file of the data folder that its owner alone may read. Made once; whoever comes second finds it made. */
final class OwnersFile {
    private final Path file;

    OwnersFile(Path file) {
        this.file = file;
    }

    /** What stands in the file. @param first what is written if there is nothing yet */
    String read(Supplier<String> first) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), ownersOnly());
             var lock = channel.lock()) {
            if (channel.size() == 0) {
                channel.write(ByteBuffer.wrap(first.get().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            channel.position(0);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Thirty-two bytes that nobody can guess. */
    static byte[] random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }
}
