package io.sancha.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The demonstration's keys in a file of the data folder. */
final class KeyFile {
    private static final String TOLD = "# The keys of sealed identity numbers in this folder's database. Without this file they cannot be read: keep it, "
        + "and keep it to yourself.\n";
    private final OwnersFile file;

    private KeyFile(OwnersFile file) {
        this.file = file;
    }

    static KeyFile in(Path folder) {
        return new KeyFile(new OwnersFile(folder.resolve("identity-keys.properties")));
    }

    /** The keys under the names that the environment would give them. */
    Map<String, String> read() throws IOException {
        var keys = new Properties();
        keys.load(new StringReader(file.read(KeyFile::made)));
        Map<String, String> named = new HashMap<>();
        keys.stringPropertyNames().forEach(name -> named.put(name, keys.getProperty(name)));
        return named;
    }

    private static String made() {
        return TOLD + "SANCHA_IDENTITY_KEY_1=" + key() + "\nSANCHA_IDENTITY_INDEX_KEY=" + key() + "\n";
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(OwnersFile.random());
    }
}
