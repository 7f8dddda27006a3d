package io.sancha.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A long statement that stands in a file of its own, {@code NAME.sql} in the resource folder of the class that runs it, with named
 * parameters. An editor shows it as SQL, and it can be tried by hand as it stands.
 */
public final class SqlResource {
    private SqlResource() {
    }

    /**
     * The text of a statement.
     *
     * @param owner the class that runs it; the file stands in the folder of its package
     * @param name the file's name without {@code .sql}
     * @throws IllegalArgumentException if there is no such file
     */
    public static String beside(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("no statement " + name + ".sql beside " + owner.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
