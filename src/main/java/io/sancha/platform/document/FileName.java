package io.sancha.platform.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The name of a file. It is kept whole, as a fact about what was handed in: only folders of the sender's disk, and what does not show or turns the
 * reading direction, are no part of it. What a disk does not take is replaced, and what is too long for one is shortened, where the file is given back.
 */
final class FileName {
    /** Bytes: most disks take 255, and a browser puts a number behind a name that is there already. */
    private static final int LONGEST_ON_DISK = 240;
    private static final String SHORTENED = "…";
    private static final int LONGEST_EXTENSION = 9;

    private FileName() {
    }

    /** As it is kept. @param given as it was sent; null where the sender gave none */
    static String kept(String given) {
        String name = given == null ? "" : given.replace('\\', '/');
        name = Normalizer.normalize(name.substring(name.lastIndexOf('/') + 1), Normalizer.Form.NFC);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
        return name.replace(".", "").isEmpty() ? "document" : name;
    }

    /** As any disk takes it: of a name that is too long for it the beginning and the ending. */
    static String onDisk(String kept) {
        String name = kept.replaceAll("[\"<>:|?*/\\\\]", "_").replaceFirst("^\\.+", "");
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        String beginning = name.substring(0, name.length() - ending.length());
        if (bytes(name) > LONGEST_ON_DISK) {
            while (bytes(beginning + SHORTENED + ending) > LONGEST_ON_DISK) {
                beginning = beginning.substring(0, beginning.offsetByCodePoints(beginning.length(), -1));
            }
            beginning += SHORTENED;
        }
        return beginning + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
