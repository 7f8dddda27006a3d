package io.sancha.platform.guard.read;

import java.util.regex.Pattern;

/** Names under which a file may be deployed: a folder at most, and the file. Whoever writes them to a disk one day stays within it. */
final class FileNames {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _()-]*");
    private static final Pattern FILE = Pattern.compile("(?:" + PART + "/)?" + PART + "\\.(bpmn|dmn|form|html)");

    private FileNames() {
    }

    static boolean taken(String name) {
        return name != null && name.length() <= Limits.NAME && FILE.matcher(name).matches();
    }

    /** A name that can be shown, whatever it holds. */
    static String shown(String name) {
        String clean = name == null ? "(?)" : name.replaceAll("[^\\p{L}\\p{N} ._/()\\\\:-]", "\uFFFD");
        return clean.length() > Limits.NAME ? clean.substring(0, Limits.NAME) + "…" : clean;
    }

    static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
