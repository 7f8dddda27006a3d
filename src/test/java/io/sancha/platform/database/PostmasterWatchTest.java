package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server's embedded PostgreSQL that is killed is started again, at the same address and with everything that it had acknowledged. */
class PostmasterWatchTest {
    @Test
    void whatWasKilledWorksAgain() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "watched-");
        DatabaseAddress database = Database.openForTheServer(Map.of("SANCHA_DATA", folder.toString()));
        execute(database, "create table kept (number int primary key)");
        for (int round = 1; round <= 2; round++) {
            execute(database, "insert into kept (number) values (" + round + ")");

            Postmaster.kill(folder);

            await().atMost(Duration.ofSeconds(90)).ignoreExceptionsInstanceOf(SQLException.class).until(() -> count(database) >= 0);
            assertThat(count(database)).isEqualTo(round);
        }
    }

    private static int count(DatabaseAddress database) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement();
             ResultSet found = statement.executeQuery("select count(*) from kept")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void execute(DatabaseAddress database, String statement) throws SQLException {
        try (Connection connection = connect(database); Statement done = connection.createStatement()) {
            done.execute(statement);
        }
    }

    private static Connection connect(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
