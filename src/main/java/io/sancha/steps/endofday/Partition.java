package io.sancha.steps.endofday;

import io.sancha.lending.account.books.LoanState;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A part of all loans that is worked on in one transaction: one loan, those of some cases, or those whose partition keys lie in a range.
 *
 * @param loanNumber the one loan; null for several
 * @param cases those whose loans they are; null for a range or the one
 * @param from the first key
 * @param to the last key
 */
public record Partition(String loanNumber, List<String> cases, long from, long to) {
    /** Loans at their end, which no day changes any more. */
    private static final String[] CLOSED = LoanState.closed().toArray(String[]::new);

    /** One loan. */
    public static Partition of(String loanNumber) {
        return new Partition(loanNumber, null, 0, 0);
    }

    /** The loans of these cases. */
    public static Partition ofCases(Collection<String> cases) {
        return new Partition(null, List.copyOf(cases), 0, 0);
    }

    /** All loans whose keys lie in this range. */
    public static Partition range(long from, long to) {
        return new Partition(null, null, from, to);
    }

    /** All loans. */
    public static Partition all() {
        return range(0, Long.MAX_VALUE);
    }

    /** The text that {@link #toString} wrote for a range, {@code 1-2000}. */
    public static Partition parse(String text) {
        String[] ends = text.split("-");
        return range(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }

    /** The parameters that every statement over this partition has: its bounds, the day, and what the end of day writes under. */
    MapSqlParameterSource on(LocalDate day) {
        return new MapSqlParameterSource("day", day).addValue("loan", loanNumber)
            .addValue("cases", cases == null ? null : Columns.texts(cases)).addValue("from", from).addValue("to", to)
            .addValue("closed", CLOSED).addValue("cause", "end-of-day").addValue("by", Actor.SYSTEM);
    }

    @Override
    public String toString() {
        return loanNumber != null ? loanNumber : cases != null ? "loans of " + cases : from + "-" + to;
    }
}
