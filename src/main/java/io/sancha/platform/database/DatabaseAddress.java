package io.sancha.platform.database;

import java.util.HashMap;
import java.util.Map;

/**
 * The address of the PostgreSQL database that holds the facts, and the keys of what is sealed in it.
 *
 * @param url JDBC address
 * @param user the application's role; it owns the tables but may not change a trail record or any other fact
 * @param password that role's password
 * @param embedded true if the database is ours, under the data folder; only then are there demo people
 * @param keys settings of the keys, see {@link KeySetting}
 */
public record DatabaseAddress(String url, String user, String password, boolean embedded, Map<String, String> keys) {

    /** The settings by which the application context is told address and keys. */
    public Map<String, Object> asProperties() {
        Map<String, Object> properties = new HashMap<>(keys);
        properties.putAll(Map.of("sancha.db.url", url, "sancha.db.user", user, "sancha.db.password", password, "sancha.embedded", embedded));
        return properties;
    }

    /** Tells neither password nor keys. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", " + user + "]";
    }
}
