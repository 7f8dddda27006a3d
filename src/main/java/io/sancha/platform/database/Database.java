package io.sancha.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Opens the database that the environment names, before anything else starts, so that a wrong setting is one sentence and not a stack trace. */
public final class Database {
    private Database() {
    }

    /**
     * @param environment {@code SANCHA_DB_URL}, {@code SANCHA_DB_USER}, {@code SANCHA_DB_PASSWORD} for a server; without them
     *     {@code SANCHA_DATA} (default {@code var}) is the folder of the embedded database; and the keys, see {@link KeySetting}
     * @throws UnusableSetting if it cannot be reached or opened, or a key is missing or malformed
     */
    public static DatabaseAddress open(Map<String, String> environment) {
        return open(environment, Durability.KEPT);
    }

    /** The same, for the server, which works for months: an embedded database that ends is started again. */
    public static DatabaseAddress openForTheServer(Map<String, String> environment) {
        return open(environment, Durability.KEPT, true);
    }

    /** The same, for tests that throw the embedded database away. No command of ours comes this way. */
    public static DatabaseAddress open(Map<String, String> environment, Durability ofEmbedded) {
        return open(environment, ofEmbedded, false);
    }

    private static DatabaseAddress open(Map<String, String> environment, Durability ofEmbedded, boolean watched) {
        String url = environment.getOrDefault("SANCHA_DB_URL", "").strip();
        if (url.isEmpty()) {
            EmbeddedDatabase embedded = EmbeddedDatabase.in(environment.getOrDefault("SANCHA_DATA", "var"), ofEmbedded);
            return (watched ? embedded.watched() : embedded).open(environment);
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new UnusableSetting("SANCHA_DB_URL 应以 jdbc:postgresql: 开头 / SANCHA_DB_URL must start with jdbc:postgresql:, found: " + url);
        }
        var address = new DatabaseAddress(url, required(environment, "SANCHA_DB_USER"), required(environment, "SANCHA_DB_PASSWORD"), false,
            KeySetting.of(environment));
        String durable = durable(address);
        return durable.equals(url) ? address : new DatabaseAddress(durable, address.user(), address.password(), false, address.keys());
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new UnusableSetting("已设 SANCHA_DB_URL，还须设 " + name + " / SANCHA_DB_URL is set, so " + name + " must be set too");
        }
        return value;
    }

    /** The address by which commits are durable: a server that does not wait for its log by itself is told to in each of our sessions. */
    private static String durable(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 15) {
                throw new UnusableSetting("需要 PostgreSQL 15 或更新版本，实为 " + version + " / PostgreSQL 15 or newer is needed, found " + version);
            }
            List<String> unsafe = Durability.unsafe(connection);
            boolean waits = !unsafe.remove("synchronous_commit=off");
            if (!unsafe.isEmpty()) {
                System.err.println("Sancha: 数据库服务器设有 " + unsafe + "，断电可能丢失数据 / the database server runs with " + unsafe
                    + "; a power cut may lose data");
            }
            return waits ? address.url() : address.url() + (address.url().contains("?") ? "&" : "?") + "options=-c%20synchronous_commit%3Don";
        } catch (SQLException e) {
            throw new UnusableSetting("无法连接 SANCHA_DB_URL 所指数据库 / cannot connect to the database that SANCHA_DB_URL names ("
                + address.url() + "): " + e.getMessage().lines().findFirst().orElse(e.getSQLState()));
        }
    }
}
