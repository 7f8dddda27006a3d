package io.sancha.platform.database;

import io.sancha.kernel.secrecy.SecretKeys;
import io.sancha.kernel.secrecy.UnusableKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of sealed identity numbers, from the environment: {@code SANCHA_IDENTITY_KEY_1}, {@code _2} … ({@code SANCHA_IDENTITY_KEY} alone
 * is the first), of which the highest number seals anew, and {@code SANCHA_IDENTITY_INDEX_KEY}. On the embedded database without any of
 * them, a file beside the data holds keys that were made at the first start.
 */
final class KeySetting {
    private static final String KEY = "SANCHA_IDENTITY_KEY";
    private static final String INDEX_KEY = "SANCHA_IDENTITY_INDEX_KEY";
    private static final Pattern NAME = Pattern.compile(KEY + "(?:_([1-9]\\d{0,8}))?");

    private KeySetting() {
    }

    /** Settings for the application context. @throws UnusableSetting if a key is missing or malformed */
    static Map<String, String> of(Map<String, String> environment) {
        Map<Integer, String> sealing = new TreeMap<>();
        environment.forEach((name, value) -> {
            Matcher named = NAME.matcher(name);
            if (!named.matches()) {
                misspelt(name);
            } else if (sealing.put(named.group(1) == null ? 1 : Integer.parseInt(named.group(1)), value) != null) {
                throw new UnusableSetting(KEY + " 与 " + KEY + "_1 只能设一个 / set either " + KEY + " or " + KEY + "_1, not both");
            }
        });
        return settings(sealing, environment.get(INDEX_KEY));
    }

    /** The same for the embedded database. @param folder where the file of keys is, or will be */
    static Map<String, String> in(Map<String, String> environment, Path folder) throws IOException {
        boolean told = environment.keySet().stream().anyMatch(name -> name.startsWith(KEY) || name.equals(INDEX_KEY));
        return of(told ? environment : KeyFile.in(folder).read());
    }

    private static void misspelt(String name) {
        if (name.startsWith(KEY)) {
            throw new UnusableSetting(name + " 应为 " + KEY + "_ 加数字 / " + name + " must be " + KEY + "_ and a number");
        }
    }

    private static Map<String, String> settings(Map<Integer, String> sealing, String index) {
        try {
            new SecretKeys(sealing, index);
        } catch (UnusableKey unusable) {
            throw new UnusableSetting(unusable.getMessage());
        }
        Map<String, String> settings = new HashMap<>();
        sealing.forEach((number, key) -> settings.put("sancha.secrecy.sealing." + number, key));
        settings.put("sancha.secrecy.index", index);
        return settings;
    }
}
