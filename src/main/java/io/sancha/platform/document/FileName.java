package io.sancha.platform.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The name of a file as it is kept: without folders, without what does not show or turns the reading direction, and short enough for any disk. */
final class FileName {
    private static final int LONGEST_IN_BYTES = 255;

    private FileName() {
    }

    static String plain(String given) {
        String name = given == null ? "" : given.replace('\\', '/');
        name = Normalizer.normalize(name.substring(name.lastIndexOf('/') + 1), Normalizer.Form.NFC);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\"<>:|?*]", "").strip().replaceFirst("^\\.+", "");
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            name = name.substring(name.offsetByCodePoints(0, 1));
        }
        return name.isEmpty() ? "document" : name;
    }
}
