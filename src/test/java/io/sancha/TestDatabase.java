package io.sancha;

import io.sancha.platform.database.Database;
import io.sancha.platform.database.DatabaseAddress;
import io.sancha.platform.database.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One embedded PostgreSQL on a new folder for the whole test run, started when first asked for; the one place that asks for less than durable commits. */
public final class TestDatabase {
    private static Path folder;
    private static DatabaseAddress address;

    private TestDatabase() {
    }

    static synchronized DatabaseAddress address() {
        if (address == null) {
            try {
                folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres-");
                address = Database.open(Map.of("SANCHA_DATA", folder.toString()), Durability.THROWN_AWAY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return address;
    }

    /** As the database's owner, whom triggers and foreign keys can be told to let pass. */
    public static SingleConnectionDataSource superuser() {
        try {
            String password = Files.readString(folder.resolve("database-superuser-password")).strip();
            return new SingleConnectionDataSource(address().url(), "postgres", password, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
