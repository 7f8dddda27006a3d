package io.sancha.platform.audit;

import io.sancha.kernel.secrecy.Masking;

/**
 * A sentence as it is told to people and kept on the trail and in the log, whatever somebody's input put into it: whatever has the form of a
 * person's number is masked (CUS-12), signs that do not show or are no characters are written as {@code \\uXXXX}, and of what is long the middle
 * is left out, so that three megabytes of input make a line of answer.
 */
final class Sentence {
    static final int LONGEST = 2000;
    private static final int LONGEST_PATH = 200;
    private static final String LEFT_OUT = " … ";

    private Sentence() {
    }

    /** The sentence; null stays null. */
    static String told(String text) {
        return bounded(text, LONGEST);
    }

    /** The path of a field, which may be made of keys that somebody sent; null stays null. */
    static String path(String field) {
        return bounded(field, LONGEST_PATH);
    }

    static String bounded(String text, int longest) {
        return text == null ? null : visible(cut(Masking.text(text), longest));
    }

    /** The beginning, an ellipsis and the end: what was wrong with a long value is said behind it. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest / 4;
        return text.substring(0, longest - end - LEFT_OUT.length()) + LEFT_OUT + text.substring(text.length() - end);
    }

    private static String visible(String text) {
        if (text.codePoints().allMatch(Sentence::shows)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (shows(sign)) {
                out.appendCodePoint(sign);
            } else {
                out.append(String.format("\\u%04x", sign));
            }
        });
        return out.toString();
    }

    private static boolean shows(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\t' || sign == '\r';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
