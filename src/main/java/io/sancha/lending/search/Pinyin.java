package io.sancha.lending.search;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a Chinese character is read, without tones: as ICU reads it alone and in names, and as {@link OtherReadings} adds. People look under any of these,
 * so none is preferred; ü is typed as v, u or yu.
 */
final class Pinyin {
    /** A character is read the same wherever it stands, so it is asked once; there are fewer than a hundred thousand. */
    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {
    }

    /** ICU's rules take a second to load, and only who reads or writes a Chinese name needs them. */
    private static final class Rules {
        private static final Transliterator ALONE = Transliterator.getInstance("Han-Latin");
        private static final Transliterator IN_NAMES = Transliterator.getInstance("Han-Latin/Names");
        private static final Transliterator WITHOUT_TONES = Transliterator.getInstance("NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC; Lower");

        private static synchronized String read(Transliterator rules, String character) {
            return WITHOUT_TONES.transliterate(rules.transliterate(character)).strip();
        }
    }

    /** Readings of a character, small Latin letters only; empty where none is known. */
    static List<String> readings(int character) {
        return KNOWN.computeIfAbsent(character, Pinyin::read);
    }

    private static List<String> read(int character) {
        String text = Character.toString(character);
        Set<String> readings = new LinkedHashSet<>();
        add(readings, Rules.read(Rules.ALONE, text));
        add(readings, Rules.read(Rules.IN_NAMES, text));
        OtherReadings.of(character).forEach(reading -> add(readings, reading));
        return List.copyOf(readings);
    }

    private static void add(Set<String> readings, String reading) {
        if (reading.indexOf('ü') < 0) {
            plain(readings, reading);
        } else {
            plain(readings, reading.replace('ü', 'v'));
            plain(readings, reading.replace('ü', 'u'));
            plain(readings, reading.replace("ü", "yu"));
        }
    }

    private static void plain(Set<String> readings, String reading) {
        if (reading.matches("[a-z]+")) {
            readings.add(reading);
        }
    }
}
