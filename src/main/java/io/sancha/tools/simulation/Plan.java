package io.sancha.tools.simulation;

import io.sancha.platform.database.UnusableSetting;
import java.time.LocalDate;
import java.time.Month;

/**
 * What is simulated.
 *
 * @param loans how many are lent
 * @param months how many are lived through
 * @param seed of all chance: the same plan goes the same way again
 */
public record Plan(int loans, int months, long seed) {
    private static final int MOST_LOANS = 20_000;
    /** The holidays are known from this day on for four years. */
    private static final LocalDate FIRST = LocalDate.of(2023, Month.JANUARY, 3);
    private static final int MOST_MONTHS = 47;
    private static final int LEAST_MONTHS = 3;
    private static final int A_YEAR = 12;

    public Plan {
        if (loans < 1 || loans > MOST_LOANS) {
            throw new UnusableSetting("--loans 应为 1 至 " + MOST_LOANS + " / --loans must be from 1 to " + MOST_LOANS + ", found: " + loans);
        }
        if (months < LEAST_MONTHS || months > MOST_MONTHS) {
            throw new UnusableSetting("模拟期应为 " + LEAST_MONTHS + " 至 " + MOST_MONTHS + " 个月 / from " + LEAST_MONTHS + " to " + MOST_MONTHS
                + " months are simulated, found: " + months);
        }
    }

    public LocalDate first() {
        return FIRST;
    }

    public LocalDate last() {
        return FIRST.plusMonths(months).minusDays(1);
    }

    /** Days from the first in which cases begin: a year less the weeks that a case takes, of a shorter plan a third. */
    int daysOfBeginning() {
        long all = last().toEpochDay() - FIRST.toEpochDay();
        return (int) (months > A_YEAR ? Math.min(330, all / 2) : all / 3);
    }
}
