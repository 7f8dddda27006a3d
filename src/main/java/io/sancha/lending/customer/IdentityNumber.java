package io.sancha.lending.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.sancha.kernel.secrecy.MaskedNumber;
import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.audit.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * Citizen identity number (公民身份号码, GB 11643-1999): six digits of the region, eight of the birth date, three in sequence, and a check sign
 * by ISO 7064, modulo 11-2. Told masked, unless somebody asks for {@link #number()} (CUS-12).
 *
 * @param number the 18 signs, a check sign X in capitals
 */
@JsonSerialize(using = MaskedNumber.Json.class)
public record IdentityNumber(String number) implements MaskedNumber {
    private static final int LENGTH = 18;
    private static final String CHECK_SIGNS = "0123456789X";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
        "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** @throws Refusal if the number has another form, an impossible region or birth date, or a wrong check sign */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IdentityNumber {
        String shown = number == null ? "" : Masking.number(number);
        if (number == null || !number.matches("\\d{17}[\\dXx]")) {
            throw Refusal.by(Refusal.INPUT, "身份证号 " + shown + " 应为 18 位，末位为数字或 X",
                "found " + shown + ", expected an identity number of 17 digits and a digit or X");
        }
        number = number.toUpperCase(java.util.Locale.ROOT);
        if (!PROVINCES.contains(number.substring(0, 2))) {
            throw Refusal.by(Refusal.INPUT, "身份证号 " + shown + " 的地区码不存在", "the region of identity number " + shown + " does not exist");
        }
        if (birth(number) == null) {
            throw Refusal.by(Refusal.INPUT, "身份证号 " + shown + " 的出生日期不存在", "the birth date in " + shown + " does not exist, expected a date from 1900 on");
        }
        char expected = checkSign(number);
        if (number.charAt(LENGTH - 1) != expected) {
            throw Refusal.by(Refusal.INPUT, "身份证号 " + shown + " 校验位不符，应为 " + expected + "，请核对证件",
                "found check sign " + number.charAt(LENGTH - 1) + " in " + shown + ", expected " + expected);
        }
    }

    private static LocalDate birth(String number) {
        try {
            LocalDate birth = LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
            return birth.isBefore(EARLIEST_BIRTH) ? null : birth;
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    private static char checkSign(String number) {
        int remainder = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            remainder = (remainder + number.charAt(i) - '0') * 2 % 11;
        }
        return CHECK_SIGNS.charAt((12 - remainder) % 11);
    }

    /** Birth date as the number says. */
    public LocalDate birthDate() {
        return birth(number);
    }

    /** Completed years of age on that day; negative before birth. */
    public int ageOn(LocalDate day) {
        return birthDate().until(day).getYears() - (day.isBefore(birthDate()) ? 1 : 0);
    }

    /** Whether the number was given to a woman: the last of the three in sequence is even. */
    public boolean isFemale() {
        return (number.charAt(LENGTH - 2) - '0') % 2 == 0;
    }

    @Override
    public String masked() {
        return Masking.number(number);
    }

    @Override
    public String toString() {
        return masked();
    }
}
