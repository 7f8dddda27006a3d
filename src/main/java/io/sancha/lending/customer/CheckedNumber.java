package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Masking;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the 18 signs of GB 11643-1999 tell, which citizens' and foreigners' cards share: where it was given out, the birth date, and a check
 * sign by ISO 7064, modulo 11-2.
 */
final class CheckedNumber {
    static final int LENGTH = 18;
    private static final String CHECK_SIGNS = "0123456789X";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
        "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private CheckedNumber() {
    }

    /** @param number 18 signs of the right form */
    static void check(PaperKind paper, String number) {
        String shown = Masking.number(number);
        String province = paper == PaperKind.PERMANENT_RESIDENCE ? number.substring(1, 3) : number.substring(0, 2);
        if (!PROVINCES.contains(province)) {
            throw paper.refusal(shown, "的地区码不存在", "its region does not exist");
        }
        if (birth(number).isEmpty()) {
            throw paper.refusal(shown, "的出生日期不存在", "its birth date does not exist, expected a date from 1900 on");
        }
        char expected = checkSign(number);
        if (number.charAt(LENGTH - 1) != expected) {
            throw paper.refusal(shown, "校验位不符，应为 " + expected, "found check sign " + number.charAt(LENGTH - 1) + ", expected " + expected);
        }
    }

    static Optional<LocalDate> birth(String number) {
        return date(number.substring(6, 10), number.substring(10, 12), number.substring(12, 14)).filter(birth -> !birth.isBefore(EARLIEST_BIRTH));
    }

    static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static char checkSign(String number) {
        int remainder = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            remainder = (remainder + number.charAt(i) - '0') * 2 % 11;
        }
        return CHECK_SIGNS.charAt((12 - remainder) % 11);
    }
}
