package io.sancha.lending.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Something that can be looked for.
 *
 * @param subject what makes two of a kind the same, such as the customer's id; never a person's number (CUS-12)
 * @param label as it is called
 * @param keys under which it is found
 */
public record Findable(FindableKind kind, String subject, String label, Set<String> keys) {
    /** Longest label; what it says beyond is not shown and not found. */
    private static final int LONGEST_LABEL = 200;

    /** Somebody, or a business: by name, by pinyin, by initials. */
    public static Findable named(FindableKind kind, String subject, String name) {
        return new Findable(kind, subject, label(name), SearchKeys.ofName(label(name)));
    }

    /** What is described in words: by any part of them. */
    public static Findable described(FindableKind kind, String text) {
        return new Findable(kind, label(text), label(text), SearchKeys.ofText(label(text)));
    }

    /** What has a number of its own: by its beginning and its end. */
    public static Findable numbered(FindableKind kind, String number) {
        return new Findable(kind, label(number), label(number), SearchKeys.ofNumber(label(number)));
    }

    /** The same, found by a public number as well: a unified social credit code. */
    public Findable withNumber(String number) {
        return with(SearchKeys.ofNumber(number));
    }

    /** The same, found by what else is known of it. */
    public Findable with(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(keys);
        all.addAll(more);
        return new Findable(kind, subject, label, all);
    }

    private static String label(String text) {
        return SearchKeys.beginning(text.strip(), LONGEST_LABEL);
    }
}
