package io.sancha.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a commit of the embedded database is worth once PostgreSQL has acknowledged it. The settings are always said: the library's own suit tests. */
public enum Durability {
    /** It survives a killed PostgreSQL and a power cut. Every command of ours runs so. */
    KEPT("on"),
    /** It may be lost, and a crash may leave the folder unreadable: for tests that throw their folder away, and for nothing else. */
    THROWN_AWAY("off");

    private final Map<String, String> settings = new LinkedHashMap<>();

    Durability(String value) {
        for (String name : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            settings.put(name, value);
        }
    }

    /** The settings with which PostgreSQL is started. */
    Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        if (this == KEPT && System.getProperty("os.name").startsWith("Mac")) {
            // there, fsync alone leaves what was written in the drive's own cache
            all.put("wal_sync_method", "fsync_writethrough");
        }
        return all;
    }

    /** The settings with which a commit could be lost, as {@code fsync=off}. */
    static List<String> unsafe(Connection connection) throws SQLException {
        List<String> unsafe = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : KEPT.settings.keySet()) {
                try (ResultSet value = statement.executeQuery("show " + name)) {
                    if (value.next() && value.getString(1).equals("off")) {
                        unsafe.add(name + "=off");
                    }
                }
            }
        }
        return unsafe;
    }
}
