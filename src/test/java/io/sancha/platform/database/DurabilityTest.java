package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What PostgreSQL has acknowledged is there after it was killed. {@code -Dcrash.rounds=100} kills it a hundred times. */
class DurabilityTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);
    private static Path folder;

    @BeforeAll
    static void anEmptyFolder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "durable-");
    }

    @AfterAll
    static void nothingIsLeftRunning() throws IOException {
        Postmaster.kill(folder);
    }

    @Test
    void noAcknowledgedCommitIsLostWhenPostgresIsKilled() throws Exception {
        execute(open(), "create table kept (number int primary key)");
        for (int round = 1; round <= ROUNDS; round++) {
            DatabaseAddress database = open();
            try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
                statement.execute("insert into kept (number) values (" + round + ")");
                Postmaster.kill(folder);
            } catch (SQLException closingWhatIsGone) {
                assertThat(closingWhatIsGone.getSQLState()).as("the insert itself was acknowledged").startsWith("08");
            }
            assertThat(numbers("select number from kept")).as("round " + round).hasSize(round);
        }
    }

    @Test
    void theServersSettingsAreThoseOfABank() throws Exception {
        DatabaseAddress database = open();

        assertThat(Stream.of("fsync", "full_page_writes", "synchronous_commit").map(name -> setting(database, name))).containsOnly("on");
    }

    /** A server of an older program, or a test's, may still be running on the folder. */
    @Test
    void whatWasLeftRunningWithUnsafeSettingsIsStartedAnew() throws Exception {
        DatabaseAddress careless = carelessly();
        assertThat(setting(careless, "synchronous_commit")).isEqualTo("off");

        assertThat(setting(open(), "synchronous_commit")).isEqualTo("on");
        assertThat(setting(open(), "fsync")).isEqualTo("on");
    }

    @Test
    void onlyTestsAndWhatIsRemovedAfterwardsMayThrowCommitsAway() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> named = new ArrayList<>();
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (Files.readString(source).contains("THROWN_AWAY")) {
                    named.add(source.getFileName());
                }
            }
            // the second removes its folder at its end: a rehearsal's, a benchmark's
            assertThat(named).containsExactlyInAnyOrder(Path.of("Durability.java"), Path.of("ScratchDatabase.java"));
        }
    }

    /** On a server that does not wait for its log, our own sessions do. */
    @Test
    void aServerThatDoesNotWaitIsToldTo() throws Exception {
        DatabaseAddress careless = carelessly();
        String key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

        DatabaseAddress server = Database.open(Map.of("SANCHA_DB_URL", careless.url(), "SANCHA_DB_USER", careless.user(), "SANCHA_DB_PASSWORD",
            careless.password(), "SANCHA_IDENTITY_KEY", key, "SANCHA_IDENTITY_INDEX_KEY", "Q" + key.substring(1)));

        assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
    }

    private static DatabaseAddress carelessly() throws IOException {
        Postmaster.kill(folder);
        return Database.open(Map.of("SANCHA_DATA", folder.toString()), Durability.THROWN_AWAY);
    }

    private static DatabaseAddress open() {
        return Database.open(Map.of("SANCHA_DATA", folder.toString()));
    }

    private static List<Integer> numbers(String query) throws SQLException {
        try (Connection connection = connect(open()); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<Integer> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }

    private static String setting(DatabaseAddress database, String name) {
        try (Connection connection = connect(database); Statement statement = connection.createStatement();
             ResultSet value = statement.executeQuery("show " + name)) {
            value.next();
            return value.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
