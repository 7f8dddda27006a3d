package io.sancha.tools.help;

/** The same said in Chinese and in English; a page shows one of them. */
public record Words(String zh, String en) {
    public Words {
        if (blank(zh) || blank(en)) {
            throw new IllegalArgumentException("said in one language only: " + zh + " / " + en);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
