package io.sancha.database;

import java.util.Map;

/**
 * The address of the PostgreSQL database that holds the facts.
 *
 * @param url JDBC address
 * @param user the application's role; it owns the tables but may not change a trail record or any other fact
 * @param password that role's password
 * @param embedded true if the database is ours, under the data folder; only then are there demo people
 */
public record DatabaseAddress(String url, String user, String password, boolean embedded) {

    /** The settings by which the application context is told this address. */
    public Map<String, Object> asProperties() {
        return Map.of("sancha.db.url", url, "sancha.db.user", user, "sancha.db.password", password, "sancha.embedded", embedded);
    }
}
