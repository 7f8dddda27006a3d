package io.sancha.platform.guard.vocabulary;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Element;
import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Signs that a reader does not see, or takes for others (MOD-05). Java and the engine do not agree on which blanks surround a word, so only those of
 * ASCII stand in what is read by a program; what does not show, or turns the reading direction, stands nowhere, nor do letters of a script that neither
 * Chinese nor English is written in: a Cyrillic А makes another name that looks the same (Unicode Technical Standard 39).
 */
final class Signs {
    private static final Set<UnicodeScript> SCRIPTS = Set.of(UnicodeScript.HAN, UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);
    /** The blank of Chinese print. */
    private static final int WIDE_BLANK = 0x3000;

    private Signs() {
    }

    /** @param what the attribute, or the element whose text it is @param label whether people read it, and no program does */
    static void check(String file, Element element, String what, String text, boolean label, Found found) {
        OptionalInt strange = text.codePoints().filter(sign -> !isPlain(sign, label)).findFirst();
        String sign = strange.isPresent() ? String.format("U+%04X", strange.getAsInt()) : "";
        found.unless(strange.isEmpty(), file, element.id(), what + " 中有看不出的字符 " + sign + "：只用中文、英文和看得见的符号，空白只用空格和换行",
            what + " holds the sign " + sign + ", which a reader does not see or takes for another: use Chinese, English and signs that show, and of blanks"
                + " only the usual one and line breaks");
    }

    private static boolean isPlain(int sign, boolean label) {
        if (sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r' || label && sign == WIDE_BLANK) {
            return true;
        }
        int type = Character.getType(sign);
        boolean shows = !Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && type != Character.FORMAT && type != Character.CONTROL;
        return shows && (!Character.isLetter(sign) || SCRIPTS.contains(UnicodeScript.of(sign)));
    }
}
