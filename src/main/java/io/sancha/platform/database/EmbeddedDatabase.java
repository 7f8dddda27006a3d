package io.sancha.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A real PostgreSQL on a folder of ours, kept between starts.
 *
 * <p>A process that was killed leaves its postmaster running on the folder; a second command may want the same folder at the same time.
 * Both are met by attaching to a postmaster that answers, and by stopping it only when we are the last to leave.
 */
final class EmbeddedDatabase {
    /** Those that this process started, by folder: the library keeps a lock on the folder until it is told that its server is gone. */
    private static final Map<Path, EmbeddedPostgres> STARTED = new ConcurrentHashMap<>();
    private static volatile boolean ending;

    private final Path folder;
    private final Path data;
    private final Durability durability;
    private boolean watched;

    private EmbeddedDatabase(Path folder, Durability durability) {
        this.folder = folder;
        this.data = folder.resolve("postgres");
        this.durability = durability;
    }

    static EmbeddedDatabase in(String dataFolder, Durability durability) {
        return new EmbeddedDatabase(Path.of(dataFolder).toAbsolutePath().normalize(), durability);
    }

    /** Whether the process ends, and with it the database. */
    static boolean isEnding() {
        return ending;
    }

    /** From {@link #open} on it is started again whenever it ends, see {@link PostmasterWatch}. */
    EmbeddedDatabase watched() {
        watched = true;
        return this;
    }

    /** @param environment may bring the keys; without, they stand in a file beside the data */
    DatabaseAddress open(Map<String, String> environment) {
        try {
            Files.createDirectories(data);
            if (!Files.isWritable(data)) {
                throw new UnusableSetting(unusable("不可写", "is not writable"));
            }
            Map<String, String> keys = KeySetting.in(environment, folder);
            EmbeddedAccess access = EmbeddedAccess.in(folder);
            int port = runningPort(access);
            if (port == 0) {
                port = start(access, 0);
            }
            try (Connection superuser = access.superuser(port)) {
                access.close(superuser, data);
                access.createDatabase(superuser);
            }
            int bound = port;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopIfLast(access, bound), "embedded-database-stop"));
            if (watched) {
                new PostmasterWatch(this, port).begin();
            }
            String name = "Sancha%20" + ProcessHandle.current().pid();
            return new DatabaseAddress(EmbeddedAccess.address(port, EmbeddedAccess.ROLE) + "?ApplicationName=" + name, EmbeddedAccess.ROLE,
                access.rolePassword(), true, keys);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new UnusableSetting(unusable("无法打开：" + e.getMessage(), "cannot be opened: " + e.getMessage()));
        }
    }

    private String unusable(String zh, String en) {
        return "数据目录 SANCHA_DATA（" + folder + "）" + zh + " / the data folder SANCHA_DATA (" + folder + ") " + en;
    }

    /** Unless another process on the folder has done so already. */
    void startAgain(int port) throws IOException {
        EmbeddedAccess access = EmbeddedAccess.in(folder);
        if (!answers(port, access)) {
            start(access, port);
        }
    }

    /** Stops what this process started on the folder, whoever is connected. */
    void end() throws IOException {
        EmbeddedPostgres started = STARTED.remove(data);
        if (started != null) {
            started.close();
        }
    }

    /** @param port 0 for any that is free */
    private int start(EmbeddedAccess access, int port) throws IOException {
        end();
        var postgres = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false)
            .setServerConfig("listen_addresses", "localhost").setServerConfig("max_connections", "120")
            .setConnectConfig("password", access.superuserPassword())
            // options of initdb, which by themselves would let in everybody on this machine
            .setLocaleConfig("locale", "C").setLocaleConfig("auth", "scram-sha-256").setLocaleConfig("pwfile", access.superuserFile().toString())
            .setPGStartupWait(Duration.ofSeconds(60));
        if (port != 0) {
            postgres.setPort(port);
        }
        durability.settings().forEach(postgres::setServerConfig);
        EmbeddedPostgres started = postgres.start();
        STARTED.put(data, started);
        return started.getPort();
    }

    /** The port of a postmaster that already serves this folder, or 0: a stale pid file is PostgreSQL's own affair. */
    private int runningPort(EmbeddedAccess access) throws IOException, SQLException {
        Optional<ProcessHandle> postmaster = postmaster();
        List<String> lines = postmaster.isEmpty() ? List.of() : Files.readAllLines(data.resolve("postmaster.pid"));
        if (lines.size() < 4) {
            return 0;
        }
        int port = Integer.parseInt(lines.get(3).strip());
        if (!answers(port, access)) {
            return 0;
        }
        try (Connection superuser = access.superuser(port)) {
            List<String> unsafe = durability == Durability.KEPT ? Durability.unsafe(superuser) : List.of();
            if (unsafe.isEmpty()) {
                return port;
            }
            if (othersConnected(superuser)) {
                throw new UnusableSetting(unusable("正由旧版程序以 " + unsafe + " 打开，已确认的提交可能丢失；请先停止它",
                    "is open with " + unsafe + " by an older program, so that acknowledged commits could be lost; stop it first"));
            }
        }
        stop(postmaster.get());
        return 0;
    }

    private boolean answers(int port, EmbeddedAccess access) {
        try (Connection connection = access.superuser(port); Statement statement = connection.createStatement();
             ResultSet served = statement.executeQuery("show data_directory")) {
            return served.next() && Path.of(served.getString(1)).toRealPath().equals(data.toRealPath());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** The process that the pid file names, if it lives. */
    Optional<ProcessHandle> postmaster() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    private void stopIfLast(EmbeddedAccess access, int port) {
        ending = true;
        try {
            Optional<ProcessHandle> postmaster = postmaster();
            if (postmaster.isPresent() && isLast(access, port)) {
                stop(postmaster.get());
            }
        } catch (SQLException | IOException | IllegalStateException e) {
            // leaving: an unstopped postmaster is found and used at the next start
            System.err.println("Sancha: the embedded database was left running: " + e.getMessage());
        }
    }

    private static boolean isLast(EmbeddedAccess access, int port) throws SQLException {
        try (Connection superuser = access.superuser(port)) {
            return !othersConnected(superuser);
        }
    }

    private static void stop(ProcessHandle postmaster) {
        if (!PostgresProcess.stops(postmaster)) {
            throw new IllegalStateException("the postmaster does not stop within " + PostgresProcess.STOPS_WITHIN + " seconds");
        }
    }

    /** Our own pool may still be closing while the shutdown hooks run, so only connections of other processes count. */
    private static boolean othersConnected(Connection superuser) throws SQLException {
        String mine = "Sancha " + ProcessHandle.current().pid();
        try (Statement statement = superuser.createStatement()) {
            return EmbeddedAccess.finds(statement, "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
                + " and application_name <> '" + mine + "' and application_name not like '" + mine + " %'");
        }
    }
}
