package io.sancha.steps.endofday;

import java.time.LocalDate;

/** The business key of an end of day: the date of the day that it ends. */
public final class BankDay {
    static final String PREFIX = "day-";

    private BankDay() {
    }

    public static String key(LocalDate day) {
        return PREFIX + day;
    }

    public static LocalDate of(String key) {
        return LocalDate.parse(key.substring(PREFIX.length()));
    }
}
