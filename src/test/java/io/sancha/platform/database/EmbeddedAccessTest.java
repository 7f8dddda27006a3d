package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other programs on the machine do not get into the embedded database; our own commands do, on folders of older versions too. */
class EmbeddedAccessTest {
    private static Path folder;

    @BeforeAll
    static void anEmptyFolder() throws IOException {
        folder = newFolder();
    }

    private static Path newFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "access-");
    }

    @AfterAll
    static void nothingIsLeftRunning() throws IOException {
        Postmaster.kill(folder);
    }

    @ParameterizedTest
    @CsvSource({"postgres, ''", "postgres, postgres", "sancha, ''", "sancha, sancha"})
    void nobodyComesInWithoutThePassword(String user, String password) {
        closedTo(user, password, open(folder));
    }

    private static void closedTo(String user, String password, DatabaseAddress database) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, password)).isInstanceOf(SQLException.class)
            .hasMessageMatching("(?i).*(password|scram).*");
    }

    @Test
    void thePasswordsAreTheFoldersOwnAndForItsOwnerAlone() throws Exception {
        DatabaseAddress database = open(folder);
        String superusers = Files.readString(folder.resolve("database-superuser-password")).strip();

        assertThat(database.password()).isEqualTo(Files.readString(folder.resolve("database-password")).strip()).hasSizeGreaterThan(40)
            .isNotEqualTo(superusers);
        for (String name : new String[] {"database-superuser-password", "database-password"}) {
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)))).isEqualTo("rw-------");
            }
        }
        assertThat(one(DriverManager.getConnection(database.url(), "postgres", superusers), "select count(*) from pg_hba_file_rules "
            + "where auth_method <> 'scram-sha-256'")).isEqualTo("0");
    }

    @Test
    void aSecondCommandAttachesToTheRunningServer() throws Exception {
        DatabaseAddress first = open(folder);
        DatabaseAddress second = open(folder);

        assertThat(second.url()).isEqualTo(first.url());
        assertThat(one(connect(second), "select current_user")).isEqualTo("sancha");
    }

    /** As versions before this one made it: everybody trusted, the role's password known to all. */
    @Test
    void aFolderOfAnOlderVersionOpensAndIsClosedToOthers() throws Exception {
        Path older = newFolder();
        makeAsOlderVersionsDid(Files.createDirectories(older.resolve("postgres")));

        DatabaseAddress database = open(older);

        assertThat(one(connect(database), "select number from kept")).isEqualTo("42");
        closedTo("postgres", "", database);
        closedTo("sancha", "sancha", database);
        Postmaster.kill(older);
        assertThat(one(connect(open(older)), "select number from kept")).as("and at the next start").isEqualTo("42");
        Postmaster.kill(older);
    }

    private static void makeAsOlderVersionsDid(Path data) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C").start()) {
            execute(postgres.getPostgresDatabase().getConnection(), "create role sancha login password 'sancha'",
                "create database sancha owner sancha encoding 'UTF8' template template0");
            execute(DriverManager.getConnection(postgres.getJdbcUrl("sancha", "sancha"), "sancha", "sancha"), "create table kept as select 42 as number");
        }
    }

    @Test
    void aPasswordFileOfAnotherFolderIsToldInOneSentence() throws Exception {
        open(folder);
        Path file = folder.resolve("database-superuser-password");
        String kept = Files.readString(file);
        Files.writeString(file, "another\n");

        assertThatThrownBy(() -> open(folder)).isInstanceOf(UnusableSetting.class).hasMessageContaining("database-superuser-password")
            .hasMessageContaining("备份").hasMessageContaining("backup");
        Files.writeString(file, kept);
    }

    private static DatabaseAddress open(Path folder) {
        return Database.open(Map.of("SANCHA_DATA", folder.toString()));
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (connection; Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static Connection connect(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (connection; Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
