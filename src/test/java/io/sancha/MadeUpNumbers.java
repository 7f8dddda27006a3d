package io.sancha;

/** Numbers of made-up customers, with the check digits of GB 32100 and GB 11643 reckoned here. */
public final class MadeUpNumbers {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private MadeUpNumbers() {
    }

    /** A unified social credit code (18). @param serial at most nine digits */
    public static String enterprise(long serial) {
        String body = "91211000" + "%09d".formatted(serial);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** A resident identity number (18) of somebody born in 1988. @param serial at most three digits of the day's number, and the day and month */
    public static String person(long serial) {
        String body = "211000" + "1988%02d%02d".formatted(1 + serial % 12, 1 + serial / 12 % 28) + "%03d".formatted(serial / 336 % 1000);
        int sum = 0;
        int weight = 1;
        for (int i = body.length() - 1; i >= 0; i--) {
            weight = weight * 2 % 11;
            sum += (body.charAt(i) - '0') * weight;
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
