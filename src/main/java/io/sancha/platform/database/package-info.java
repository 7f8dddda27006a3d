/**
 * Where the facts are kept: PostgreSQL, either a server named by {@code SANCHA_DB_URL} or the real PostgreSQL binaries that come with
 * Maven, started on a data folder of ours. Everything above this package sees one {@code DataSource} and need not know which.
 * The embedded one keeps what it has acknowledged ({@link io.sancha.platform.database.Durability}) and lets in nobody without the folder's password.
 * Flyway owns the whole schema, the engine's tables included. What all packages need to reach their own tables in the one way that there is
 * is here too: converters of columns, and turns for those who do the same at once.
 */
package io.sancha.platform.database;
