package io.sancha.platform.document.store;

import java.io.IOException;
import java.io.InputStream;

/** Keeps contents of files under the SHA-256 of each, so that what is put twice is there once. Nothing is ever held whole in memory. */
interface ContentStore {
    /** Under what name {@code content_place} knows it. */
    StoreName name();

    /**
     * Keeps a content. What stands under the hash already is the same, or damaged and made whole again.
     *
     * @param sha256 of the content, in lower-case hexadecimal
     * @param size in bytes
     * @param content is opened again where the line to the store broke
     * @throws IOException if the store cannot be reached, or does not take it
     */
    void put(String sha256, int size, Source content) throws IOException;

    /**
     * A part of a content.
     *
     * @param from where it begins, in bytes, at least 0
     * @param length of it in bytes, at least 1
     * @throws ContentMissing if nothing stands under the hash, or less than that
     * @throws IOException if the store cannot be reached
     */
    InputStream get(String sha256, int from, int length) throws IOException;

    /** Gives up a content; one that is not there is given up already. @throws IOException if the store cannot be reached */
    void delete(String sha256) throws IOException;

    /** Something that can be read from its beginning, more than once. */
    interface Source {
        InputStream open() throws IOException;
    }
}
