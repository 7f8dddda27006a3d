package io.sancha.platform.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one record is about, as the text that is stored and hashed: {@code kind|key|sha256}, one a line, in the order in which they were
 * noted. The text itself is the record's truth: the hash covers it as it stands, and it is parsed only to be shown. Records from before
 * keys were escaped therefore verify as they always did.
 *
 * <p>Written are a backslash as {@code \\}, a bar as {@code \p}, and what ends a line, does not show or is no character (control signs, line and
 * paragraph separators, halves of a surrogate pair) as {@code \}{@code uXXXX}, so that any key comes back as it was.
 */
public record References(String text) {
    private static final String LINE = "\n";

    static References of(List<Reference> references) {
        return new References(references.stream().map(References::line).collect(Collectors.joining(LINE)));
    }

    /** The references one by one. A line of a record from before keys were escaped is told as far as it can be. */
    List<Reference> list() {
        return text.isEmpty() ? List.of() : List.of(text.split(LINE, -1)).stream().map(References::parse).toList();
    }

    private static String line(Reference reference) {
        return escaped(reference.kind()) + "|" + escaped(reference.key()) + "|" + (reference.sha256() == null ? "" : escaped(reference.sha256()));
    }

    private static Reference parse(String line) {
        int afterKind = line.indexOf('|');
        int beforeHash = line.lastIndexOf('|');
        if (afterKind < 0 || beforeHash == afterKind) {
            return new Reference("", line, null);
        }
        String hash = line.substring(beforeHash + 1);
        return new Reference(plain(line.substring(0, afterKind)), plain(line.substring(afterKind + 1, beforeHash)), hash.isEmpty() ? null : plain(hash));
    }

    private static String escaped(String value) {
        var out = new StringBuilder(value.length());
        value.codePoints().forEach(sign -> {
            switch (sign) {
                case '\\' -> out.append("\\\\");
                case '|' -> out.append("\\p");
                default -> {
                    if (shows(sign)) {
                        out.appendCodePoint(sign);
                    } else {
                        out.append(String.format("\\u%04x", sign));
                    }
                }
            }
        });
        return out.toString();
    }

    /** Every sign that does not show lies below U+10000. */
    private static boolean shows(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Undoes {@link #escaped}; a backslash that escapes nothing is from before there was escaping and stays. */
    private static String plain(String value) {
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            String rest = value.substring(i, Math.min(i + 6, value.length()));
            if (rest.startsWith("\\\\")) {
                out.append('\\');
                i += 1;
            } else if (rest.startsWith("\\p")) {
                out.append('|');
                i += 1;
            } else if (rest.matches("\\\\u[0-9a-f]{4}")) {
                out.append((char) Integer.parseInt(rest.substring(2), 16));
                i += 5;
            } else {
                out.append(value.charAt(i));
            }
        }
        return out.toString();
    }
}
