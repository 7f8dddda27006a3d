package io.sancha.lending.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys under which names and numbers are found: the beginning of one of them is what a person types. */
public final class SearchKeys {
    static final char NAME = 'N';
    static final char PINYIN = 'P';
    static final char INITIALS = 'I';
    static final char NUMBER = '#';
    static final char NUMBER_FROM_END = '$';
    static final char PERSON = 'H';
    /** Characters of a name from the place where it matches; what is typed beyond is not compared. */
    static final int LONGEST_NAME = 40;
    static final int LONGEST_PINYIN = 24;
    static final int LONGEST_INITIALS = 12;
    static final int LONGEST_NUMBER = 60;
    /** Ways to read one stretch of a name; a name with more polyphones than three in a row is rare. */
    private static final int MOST_WAYS = 8;
    /** In the name of every company: found with what stands before it, and not by itself. */
    private static final Pattern LEGAL_FORM = Pattern.compile("(?:股份)?(?:有限)?(?:责任)?公司$|合伙企业$|个体工商户$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SYLLABLE = Pattern.compile("\\p{IsHan}|[^\\p{IsHan}]+");

    private SearchKeys() {
    }

    /** What of a text is compared: letters and digits, small, full-width ones as the plain, and nothing between them. */
    static String normal(String text) {
        return BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Whether this stands in so many names that it tells nothing. */
    static boolean isLegalForm(String normal) {
        return LEGAL_FORM.matcher(normal).matches();
    }

    /** A name by any part of it, by pinyin and by initials from any of its syllables on. */
    static Set<String> ofName(String name) {
        String normal = normal(name);
        Set<String> keys = new LinkedHashSet<>(ofText(name));
        List<List<String>> read = new ArrayList<>();
        List<List<String>> initials = new ArrayList<>();
        List<Integer> beginnings = new ArrayList<>();
        for (Matcher part = SYLLABLE.matcher(normal); part.find();) {
            boolean han = HAN.matcher(part.group()).matches();
            List<String> readings = han ? Pinyin.readings(part.group().codePointAt(0)) : List.of(part.group());
            read.add(readings);
            // what is written in letters or digits is said whole
            initials.add(han ? readings.stream().map(reading -> reading.substring(0, 1)).distinct().toList() : readings);
            beginnings.add(part.start());
        }
        int own = ownPart(normal);
        for (int from = 0; from < read.size() && beginnings.get(from) < own; from++) {
            add(keys, PINYIN, ways(read.subList(from, read.size()), LONGEST_PINYIN));
            add(keys, INITIALS, ways(initials.subList(from, initials.size()), LONGEST_INITIALS));
        }
        return keys;
    }

    /** A text by any part of it. */
    static Set<String> ofText(String text) {
        String normal = normal(text);
        Set<String> keys = new LinkedHashSet<>();
        int own = ownPart(normal);
        for (int from = 0; from < own; from = normal.offsetByCodePoints(from, 1)) {
            keys.add(NAME + beginning(normal.substring(from), LONGEST_NAME));
        }
        return keys;
    }

    /** A number by its beginning and by its end. */
    static Set<String> ofNumber(String number) {
        String normal = normal(number);
        return Set.of(NUMBER + beginning(normal, LONGEST_NUMBER), NUMBER_FROM_END + beginning(reversed(normal), LONGEST_NUMBER));
    }

    static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    static String beginning(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static int ownPart(String normal) {
        Matcher form = LEGAL_FORM.matcher(normal);
        return form.find() && form.start() > 0 ? form.start() : normal.length();
    }

    private static void add(Set<String> keys, char kind, Set<String> ways) {
        ways.stream().filter(way -> !way.isEmpty()).forEach(way -> keys.add(kind + way));
    }

    /** All ways to read what follows, as far as keys go. */
    private static Set<String> ways(List<List<String>> syllables, int longest) {
        Set<String> ways = new LinkedHashSet<>(Set.of(""));
        for (List<String> readings : syllables) {
            if (ways.stream().allMatch(way -> way.length() >= longest)) {
                break;
            }
            Set<String> longer = new LinkedHashSet<>();
            for (String reading : readings.isEmpty() ? List.of("") : readings) {
                ways.forEach(way -> longer.add(beginning(way + reading, longest)));
            }
            ways = new LinkedHashSet<>(longer.stream().limit(MOST_WAYS).toList());
        }
        return ways;
    }
}
