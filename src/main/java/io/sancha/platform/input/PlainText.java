package io.sancha.platform.input;

import io.sancha.platform.audit.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The one rule for text that comes in: valid Unicode, kept in its composed form (NFC), with no control characters but line breaks and tabs.
 * A control character or half of a surrogate pair cannot be stored or is stored as something else; the replacement character tells that the
 * text was damaged on its way. Composed and decomposed spellings of a letter look alike and would be two names.
 */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int NONCHARACTERS_FROM = 0xFDD0;
    private static final int NONCHARACTERS_TO = 0xFDEF;
    private static final int LAST_TWO_OF_A_PLANE = 0xFFFE;

    /** Embeddings, overrides and isolates of the bidirectional algorithm, with their ends. */
    private static final String TURNS_THE_DIRECTION = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    /** The blank without width, the word joiner, and the mark at the beginning of a file. */
    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private PlainText() {
    }

    /**
     * @param field the path of the value, such as {@code application.purpose}
     * @return the text in NFC; null stays null, and a text of which nothing shows is empty
     * @throws Refusal INPUT at the field, naming the first sign that is not text and its place
     */
    public static String of(String field, String text) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isText(text.codePointAt(i))) {
                throw refused(field, text, i, "不是可用的文字，请删去（可用文字、换行和制表符）",
                    "which is no text; remove it (letters, signs, line breaks and tabs are taken)");
            }
        }
        if (!text.isBlank() && text.codePoints().noneMatch(PlainText::shows)) {
            return "";
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Text that a person typed or pasted, where it becomes a fact: a name in which something turns the reading direction is shown as another than is
     * stored (CVE-2021-42574), so that is refused; blanks without width, which come along from web pages, would make two names that look alike, so
     * they are left out.
     *
     * @return as {@link #of} @throws Refusal INPUT at the field, naming the sign and its place
     */
    public static String typed(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TURNS_THE_DIRECTION.indexOf(text.charAt(i)) >= 0) {
                throw refused(field, text, i, "会改变阅读方向，请删去后重输", "which turns the reading direction; remove it and type the text anew");
            }
        }
        return of(field, text.chars().noneMatch(sign -> WITHOUT_WIDTH.indexOf(sign) >= 0) ? text : text.codePoints()
            .filter(sign -> WITHOUT_WIDTH.indexOf(sign) < 0).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }

    /** Whether a reader sees something of it, alone: no-break blanks, joiners and what turns the reading direction leave a field as empty as blanks do. */
    private static boolean shows(int sign) {
        return !Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && Character.getType(sign) != Character.FORMAT;
    }

    /** The text of bytes in UTF-8. @throws Refusal INPUT at the field if they are not UTF-8 */
    public static String decoded(String field, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.ofInput(field, "不是有效的 UTF-8 文本", "is not valid text in UTF-8");
        }
    }

    private static boolean isText(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\r' || sign == '\t';
            case Character.SURROGATE -> false;
            case Character.UNASSIGNED -> (sign < NONCHARACTERS_FROM || sign > NONCHARACTERS_TO) && (sign & LAST_TWO_OF_A_PLANE) != LAST_TWO_OF_A_PLANE;
            default -> sign != REPLACEMENT;
        };
    }

    private static Refusal refused(String field, String text, int at, String chinese, String english) {
        String sign = String.format("U+%04X", text.codePointAt(at));
        int place = text.codePointCount(0, at) + 1;
        return Refusal.ofInput(field, "第 " + place + " 个字符 " + sign + " " + chinese, "character " + place + " is " + sign + ", " + english);
    }
}
