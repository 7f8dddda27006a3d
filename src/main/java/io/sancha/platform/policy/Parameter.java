package io.sancha.platform.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One figure of the bank's policy.
 *
 * @param name such as {@code approval.validity-days}
 * @param value in the unit
 * @param rule id of the lending rule that the figure belongs to
 * @param validFrom first business date on which it holds
 * @param source who set it
 */
public record Parameter(String name, BigDecimal value, Unit unit, String rule, LocalDate validFrom, String source) {
    /** What a figure is counted in. */
    public enum Unit { YUAN, PERCENT, MONTHS, DAYS, HOURS, MINUTES, COUNT }
}
