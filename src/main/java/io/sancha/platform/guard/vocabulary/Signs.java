package io.sancha.platform.guard.vocabulary;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Element;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Signs that a reader does not see, or takes for others (MOD-05). Java and the engine do not agree on which blanks surround a word, so only those of
 * ASCII stand in what is read by a program; what does not show, or turns the reading direction, stands nowhere, nor do letters of a script that neither
 * Chinese nor English is written in: a Cyrillic А makes another name that looks the same (Unicode Technical Standard 39). So do the characters that Unicode
 * keeps beside the usual ones for the sake of older tables, such as U+F967 beside 不, and what is set upon a letter or strikes it through.
 */
final class Signs {
    private static final Set<UnicodeScript> SCRIPTS = Set.of(UnicodeScript.HAN, UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);
    /** The blank of Chinese print. */
    private static final int WIDE_BLANK = 0x3000;
    /** The pattern of Braille that has no dot. */
    private static final int NO_DOT = 0x2800;
    /** Where the Latin letters end that European languages are written in; beyond it stand those of phonetics, many of which look like them. */
    private static final int BEYOND_LATIN = 0x180;
    /** Signs that stand alone to nobody's eye. */
    private static final Set<Integer> UNSEEN = Set.of((int) Character.FORMAT, (int) Character.CONTROL, (int) Character.NON_SPACING_MARK,
        (int) Character.ENCLOSING_MARK, (int) Character.COMBINING_SPACING_MARK, (int) Character.PRIVATE_USE, (int) Character.SURROGATE,
        (int) Character.UNASSIGNED);

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

    private static boolean isLikeAnother(int sign) {
        UnicodeScript script = UnicodeScript.of(sign);
        String alone = Character.toString(sign);
        boolean kept = (Character.isLetter(sign) || script == UnicodeScript.HAN) && !Normalizer.normalize(alone, Normalizer.Form.NFKC).equals(alone);
        return kept || UnicodeBlock.of(sign) == UnicodeBlock.CJK_RADICALS_SUPPLEMENT || script == UnicodeScript.LATIN && sign >= BEYOND_LATIN;
    }

    private static boolean isPlain(int sign, boolean label) {
        if (sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r' || label && sign == WIDE_BLANK) {
            return true;
        }
        boolean shows = !Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && !UNSEEN.contains(Character.getType(sign)) && sign != NO_DOT;
        return shows && SCRIPTS.contains(UnicodeScript.of(sign)) && !isLikeAnother(sign);
    }
}
