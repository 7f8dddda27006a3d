package io.sancha.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Properties;

/**
 * Who may connect to the embedded PostgreSQL: its superuser and the application's role, each with a password that was drawn for this folder
 * and stands in a file which the folder's owner alone may read. Nobody else on the machine gets in.
 */
final class EmbeddedAccess {
    static final String ROLE = "sancha";
    static final String SUPERUSER = "postgres";
    /** Of the protocol: the password does not hold. */
    private static final String WRONG_PASSWORD = "28P01";
    private static final String LOCALHOST = "jdbc:postgresql://localhost:";
    private static final String RULES = """
        # written by Sancha: nobody without a password
        local all all scram-sha-256
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256
        """;

    private final Path superuserFile;
    private final String superuserPassword;
    private final String rolePassword;

    private EmbeddedAccess(Path superuserFile, String superuserPassword, String rolePassword) {
        this.superuserFile = superuserFile;
        this.superuserPassword = superuserPassword;
        this.rolePassword = rolePassword;
    }

    /** The passwords of a data folder, drawn at its first use. */
    static EmbeddedAccess in(Path folder) throws IOException {
        Path superusers = superuserFile(folder);
        return new EmbeddedAccess(superusers, password(superusers), password(folder.resolve("database-password")));
    }

    static Path superuserFile(Path folder) {
        return folder.resolve("database-superuser-password");
    }

    private static String password(Path file) throws IOException {
        return new OwnersFile(file).read(() -> Base64.getUrlEncoder().withoutPadding().encodeToString(OwnersFile.random()) + "\n").strip();
    }

    String superuserPassword() {
        return superuserPassword;
    }

    String rolePassword() {
        return rolePassword;
    }

    /** Where the superuser's password stands alone on its line, as {@code initdb} reads it. */
    Path superuserFile() {
        return superuserFile;
    }

    static String address(int port, String database) {
        return LOCALHOST + port + "/" + database;
    }

    /** @throws UnusableSetting if the password in the file is not this database's */
    Connection superuser(int port) throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword);
        try {
            return DriverManager.getConnection(address(port, "postgres"), login);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new UnusableSetting(superuserFile + " 不是此数据目录的数据库口令，请从备份取回原文件 / " + superuserFile
                    + " does not hold the password of this folder's database; put the file back from a backup");
            }
            throw e;
        }
    }

    /** Closes a database of a folder from before there were passwords; who is connected stays connected. */
    void close(Connection superuser, Path data) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            if (!finds(statement, "select 1 from pg_hba_file_rules where auth_method is distinct from 'scram-sha-256'")) {
                return;
            }
            for (String name : new String[] {SUPERUSER, ROLE}) {
                if (finds(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                    statement.execute("alter role " + name + " password '" + (name.equals(ROLE) ? rolePassword : superuserPassword) + "'");
                }
            }
            Files.writeString(data.resolve("pg_hba.conf"), RULES);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** The application's role and its database. */
    void createDatabase(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (!finds(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'")) {
                statement.execute("create role " + ROLE + " login password '" + rolePassword + "'");
            }
            if (!finds(statement, "select 1 from pg_database where datname = '" + ROLE + "'")) {
                statement.execute("create database " + ROLE + " owner " + ROLE + " encoding 'UTF8' template template0");
            }
        }
    }

    static boolean finds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
