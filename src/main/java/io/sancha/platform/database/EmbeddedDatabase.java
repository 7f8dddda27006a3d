package io.sancha.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL on a folder of ours, kept between starts.
 *
 * <p>A process that was killed leaves its postmaster running on the folder; a second command may want the same folder at the same time.
 * Both are met by attaching to a postmaster that answers, and by stopping it only when we are the last to leave.
 */
final class EmbeddedDatabase {
    private static final String OWNER = "sancha";
    private static final String SUPERUSER = "postgres";
    private static final String LOCALHOST = "jdbc:postgresql://localhost:";

    private final Path folder;

    private EmbeddedDatabase(Path folder) {
        this.folder = folder;
    }

    static EmbeddedDatabase in(String dataFolder) {
        return new EmbeddedDatabase(Path.of(dataFolder).toAbsolutePath().normalize());
    }

    /** @param environment may bring the keys; without, they stand in a file beside the data */
    DatabaseAddress open(Map<String, String> environment) {
        Path data = folder.resolve("postgres");
        try {
            Files.createDirectories(data);
            if (!Files.isWritable(data)) {
                throw new UnusableSetting(unusable("不可写", "is not writable"));
            }
            Map<String, String> keys = KeySetting.in(environment, folder);
            int port = runningPort(data);
            if (port == 0) {
                port = start(data);
            }
            createDatabase(port);
            int bound = port;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopIfLast(data, bound), "embedded-database-stop"));
            String name = "Sancha%20" + ProcessHandle.current().pid();
            return new DatabaseAddress(LOCALHOST + port + "/" + OWNER + "?ApplicationName=" + name, OWNER, OWNER, true, keys);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new UnusableSetting(unusable("无法打开：" + e.getMessage(), "cannot be opened: " + e.getMessage()));
        }
    }

    private String unusable(String zh, String en) {
        return "数据目录 SANCHA_DATA（" + folder + "）" + zh + " / the data folder SANCHA_DATA (" + folder + ") " + en;
    }

    private static int start(Path data) throws IOException {
        // the library starts with fsync off, which suits tests; a bank's books must survive a power cut
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false)
            .setServerConfig("fsync", "on").setServerConfig("listen_addresses", "localhost").setServerConfig("max_connections", "120")
            .setLocaleConfig("locale", "C")
            .setPGStartupWait(Duration.ofSeconds(60)).start().getPort();
    }

    /** The port of a postmaster that already serves this folder, or 0: a stale pid file is PostgreSQL's own affair. */
    private static int runningPort(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 4 || ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive).isEmpty()) {
            return 0;
        }
        int port = Integer.parseInt(lines.get(3).strip());
        return answers(port, data) ? port : 0;
    }

    private static boolean answers(int port, Path data) {
        try (Connection connection = superuser(port); Statement statement = connection.createStatement();
             ResultSet folder = statement.executeQuery("show data_directory")) {
            return folder.next() && Path.of(folder.getString(1)).toRealPath().equals(data.toRealPath());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static void createDatabase(int port) throws SQLException {
        try (Connection connection = superuser(port); Statement statement = connection.createStatement()) {
            if (absent(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login password '" + OWNER + "'");
            }
            if (absent(statement, "select 1 from pg_database where datname = '" + OWNER + "'")) {
                statement.execute("create database " + OWNER + " owner " + OWNER + " encoding 'UTF8' template template0");
            }
        }
    }

    private static boolean absent(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void stopIfLast(Path data, int port) {
        try {
            if (othersConnected(port)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            var postmaster = ProcessHandle.of(pid);
            postmaster.ifPresent(ProcessHandle::destroy);
            if (postmaster.isPresent()) {
                postmaster.get().onExit().get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            // leaving: an unstopped postmaster is found and used at the next start
            System.err.println("Sancha: the embedded database was left running: " + e.getMessage());
        }
    }

    /** Our own pool may still be closing while the shutdown hooks run, so only connections of other processes count. */
    private static boolean othersConnected(int port) throws SQLException {
        String mine = "Sancha " + ProcessHandle.current().pid();
        try (Connection connection = superuser(port); Statement statement = connection.createStatement()) {
            return !absent(statement, "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
                + " and application_name <> '" + mine + "'");
        }
    }

    private static Connection superuser(int port) throws SQLException {
        return DriverManager.getConnection(LOCALHOST + port + "/postgres", SUPERUSER, "");
    }
}
