package io.sancha.tools.demonstration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers of persons and businesses that nobody bears, with the check signs that GB 11643, GB 11714 and GB 32100 ask for. */
public final class Numbers {
    /** A city of Liaoning as a whole, under which no person and no business is registered. */
    private static final String REGION = "211000";
    private static final String PERSON_CHECK = "10X98765432";
    private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BODY_MODULUS = 11;
    private static final String CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int FIRST_BODY = 60_000_000;
    private static final int APART = 7_919;
    private static final int SEQUENCES = 450;

    private Numbers() {
    }

    /** A citizen's number (公民身份号码). @param number tells apart who is born on the same day */
    static String citizen(LocalDate born, int number, boolean male) {
        int sequence = 2 * (number % SEQUENCES) + (male ? 1 : 0);
        String digits = REGION + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < PERSON_WEIGHTS.length; i++) {
            sum += PERSON_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + PERSON_CHECK.charAt(sum % PERSON_CHECK.length());
    }

    /** A unified social credit code (统一社会信用代码). @param sort 91 of a company, 92 of an individual business */
    public static String business(String sort, int number) {
        String code = sort + REGION + body(FIRST_BODY + number * APART);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            sum += CODE_SIGNS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % CODE_SIGNS.length();
        }
        return code + CODE_SIGNS.charAt((CODE_SIGNS.length() - sum % CODE_SIGNS.length()) % CODE_SIGNS.length());
    }

    /** The organisation's code (组织机构代码) within it, eight digits and their check sign. */
    private static String body(int number) {
        String digits = String.valueOf(number);
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int check = (BODY_MODULUS - sum % BODY_MODULUS) % BODY_MODULUS;
        return digits + (check == 10 ? "X" : String.valueOf(check));
    }
}
