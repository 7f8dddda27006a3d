package io.sancha.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL on a folder of its own that is removed at the end with all that is in it: whatever happens there touches no data of the bank's. It asks
 * the environment for nothing, neither an address nor a key.
 */
public final class ScratchDatabase implements AutoCloseable {
    private static final int REMOVALS = 5;
    private final Path folder;
    private final DatabaseAddress address;

    private ScratchDatabase(Path folder, DatabaseAddress address) {
        this.folder = folder;
        this.address = address;
    }

    /**
     * Opens one; it is closed at the latest when this process ends.
     *
     * @param folder empty, or not there yet
     * @throws UnusableSetting if there is something in it, or it cannot be written
     */
    public static ScratchDatabase in(Path folder) {
        return in(folder, Durability.THROWN_AWAY);
    }

    /** Opens one whose commits wait for the disk as a bank's do: what is measured there takes as long as there. */
    public static ScratchDatabase durableIn(Path folder) {
        return in(folder, Durability.KEPT);
    }

    private static ScratchDatabase in(Path folder, Durability durability) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> within = Files.list(folder)) {
                if (within.findAny().isPresent()) {
                    throw new UnusableSetting("文件夹 " + folder + " 不是空的，其中的内容不会被删除，请另给一个 / the folder " + folder
                        + " is not empty and nothing in it is removed; name another");
                }
            }
        } catch (IOException e) {
            throw new UnusableSetting("文件夹 " + folder + " 不可用 / the folder " + folder + " cannot be used: " + e.getMessage());
        }
        DatabaseAddress address = EmbeddedDatabase.in(folder.toString(), durability).open(Map.of());
        var database = new ScratchDatabase(folder, address);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "scratch-database-close"));
        return database;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Ends the database, whoever is connected to it, and removes its folder. */
    @Override
    public synchronized void close() {
        try {
            EmbeddedDatabase.in(folder.toString(), Durability.THROWN_AWAY).end();
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends a database whose process was killed and left a postmaster behind, if there is one.
     *
     * @param folder the database's
     * @param whole the folder that is removed, which is that of the database or one around it
     */
    public static void remove(Path folder, Path whole) {
        try {
            Optional<ProcessHandle> postmaster = EmbeddedDatabase.in(folder.toString(), Durability.THROWN_AWAY).postmaster()
                // the number may have been given to another program since
                .filter(process -> process.info().command().orElse("").contains("postgres"));
            if (postmaster.isPresent() && !PostgresProcess.stops(postmaster.get())) {
                postmaster.get().destroyForcibly();
                postmaster.get().onExit().join();
            }
            delete(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Last processes of a database that ends may still write a file or two. */
    private static void delete(Path folder) throws IOException {
        for (int removal = 1; Files.exists(folder); removal++) {
            try {
                List<Path> within;
                try (Stream<Path> tree = Files.walk(folder)) {
                    within = tree.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path path : within) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                if (removal == REMOVALS && !(e instanceof NoSuchFileException)) {
                    throw e;
                }
            }
        }
    }
}
