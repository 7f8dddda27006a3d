package io.sancha.kernel.secrecy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a person's number is shown to people: its first three and last four signs. What identifies is hidden: the county, the birth date and
 * the first digit of the sequence; what remains lets two papers be told apart.
 */
public final class Masking {
    /**
     * Runs of digits as long as an identity number: of 18 signs, of the 15 that were given out until 1999, and both of these with a sign
     * slipped or doubled. Whatever the check sign says: a number with one wrong sign tells the right one. And what begins with letters: the
     * older cards of foreigners, permits of Hong Kong and Macao residents, passports of nine signs. Eight bare digits, or ten, as permits of
     * Taiwan residents bear, are dates and amounts as often: they are masked where a permit is named shortly before them.
     */
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("(?<![0-9A-Za-z])(?:\\d{17,18}[0-9Xx]?|\\d{15}|[A-Za-z]{3}\\d{12}|[HMhm]\\d{10}"
        + "|[A-Za-z]\\d{8}|[A-Za-z]{2}\\d{7}|(?<=(?:台胞[证證]|通行[证證]|(?i:permit))\\D{0,16})\\d{8}(?:\\d{2})?)(?![0-9A-Za-z])");
    private static final int FIRST = 3;
    private static final int LAST = 4;
    private static final int LONG_ENOUGH = 15;

    private Masking() {
    }

    /** One number, such as {@code 110***********002X}; of a shorter one, such as a passport's, only the first and the last sign. */
    public static String number(String number) {
        int first = number.length() >= LONG_ENOUGH ? FIRST : 1;
        int last = number.length() >= LONG_ENOUGH ? LAST : 1;
        int hidden = number.length() - first - last;
        return hidden < 1 ? "*".repeat(number.length()) : number.substring(0, first) + "*".repeat(hidden) + number.substring(number.length() - last);
    }

    /** A text with everything in it masked that has the form of an identity number; null stays null. */
    public static String text(String text) {
        return text == null ? null : LIKE_A_NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }

    /** Whether somebody typed a masked number instead of the number itself. */
    public static boolean isMasked(String text) {
        return text.contains("*");
    }
}
