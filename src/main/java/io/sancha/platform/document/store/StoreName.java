package io.sancha.platform.document.store;

/** Where contents can be kept; how the setting {@code SANCHA_DOCUMENTS} and the table {@code content_place} name it. */
public enum StoreName {
    /** The database in which the records are, too. */
    POSTGRESQL,
    /** A bucket of a server that speaks S3. */
    S3
}
