package io.sancha;

import io.sancha.platform.database.Database;
import io.sancha.platform.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One embedded PostgreSQL on a new folder for the whole test run, started when first asked for. */
final class TestDatabase {
    private static DatabaseAddress address;

    private TestDatabase() {
    }

    static synchronized DatabaseAddress address() {
        if (address == null) {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres-");
                address = Database.open(Map.of("SANCHA_DATA", folder.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return address;
    }
}
