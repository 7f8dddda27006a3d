package io.sancha.tools.rehearsal;

import io.sancha.platform.database.ScratchDatabase;
import io.sancha.platform.guard.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one rehearsal, readable by the server's own user alone: the processes, the database, and whose it is. The dossier, which may be a
 * customer's, is never laid there. A server that was killed leaves the folder behind; the next one to start on this machine finds it and removes it.
 */
record RehearsalPlace(Path folder) {
    private static final String PREFIX = "sancha-rehearsal-";
    private static final String OWNER = "owner";

    /** @param around the folder for such folders */
    static RehearsalPlace in(Path around) throws IOException {
        var place = new RehearsalPlace(Files.createTempDirectory(around, PREFIX));
        Files.writeString(place.folder.resolve(OWNER), mark(ProcessHandle.current()));
        return place;
    }

    /**
     * Those that a server left which lives no more. The folder around is everybody's: what another user has laid there, or a link, is not looked at, since
     * it could name any process as a database that is to be ended.
     */
    static List<RehearsalPlace> left(Path around) {
        try (Stream<Path> folders = Files.list(around)) {
            UserPrincipal self = self(around);
            return folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX)).filter(folder -> isOf(self, folder)).map(RehearsalPlace::new)
                .filter(RehearsalPlace::isLeft).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The user as whom this server runs, by the name that the file system has for them. */
    private static UserPrincipal self(Path around) throws IOException {
        Path probe = Files.createTempFile(around, "sancha-", ".tmp");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    static boolean isOf(UserPrincipal user, Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user);
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean isLeft() {
        try {
            String[] owner = Files.readString(folder.resolve(OWNER)).split(" ");
            Optional<ProcessHandle> alive = ProcessHandle.of(Long.parseLong(owner[0]));
            // the number of a process is given again; when it began is not
            return alive.isEmpty() || !mark(alive.get()).equals(String.join(" ", owner));
        } catch (IOException | NumberFormatException notOurs) {
            return false;
        }
    }

    private static String mark(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path processes() {
        return folder.resolve("processes");
    }

    /** Where the database is made. */
    Path scratch() {
        return folder.resolve("scratch");
    }

    /** Lays the processes there. */
    void lay(List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            Path path = processes().resolve(file.name()).normalize();
            if (!path.startsWith(processes())) {
                throw new IllegalArgumentException("the name of a process's file leads out of its folder: " + file.name());
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.content());
        }
    }

    /** Ends the database, if a process that was killed has left it, and removes everything. */
    void remove() {
        ScratchDatabase.remove(scratch(), folder);
    }
}
