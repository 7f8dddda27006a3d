package io.sancha.steps.endofday;

import io.sancha.lending.account.books.LoanState;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A part of all loans that is worked on in one transaction: some loans, those of some cases, or all whose numbers lie in a range. The number of a loan is the
 * first column of the key of every table that a day reads, so that a range of numbers is a range of each of them.
 *
 * @param loans these; null for those of cases or for a range
 * @param cases those whose loans they are; null for loans or a range
 * @param from the first number; of some loans the least of them; null for those of cases, or all
 * @param to the last number; of some loans the greatest of them
 */
public record Partition(List<String> loans, List<String> cases, String from, String to) {
    /** Loans at their end, which no day changes any more. */
    private static final String[] CLOSED = LoanState.closed().toArray(String[]::new);
    private static final String BETWEEN = "..";
    /** Between two ranges in one text. */
    static final String AND = " ";

    /** One loan. */
    public static Partition of(String loanNumber) {
        return ofLoans(List.of(loanNumber));
    }

    /** These loans. @param loans at least one, in the order of their numbers as the database has it */
    static Partition ofLoans(List<String> loans) {
        return new Partition(List.copyOf(loans), null, loans.get(0), loans.get(loans.size() - 1));
    }

    /** The loans of these cases. */
    public static Partition ofCases(Collection<String> cases) {
        return new Partition(null, List.copyOf(cases), null, null);
    }

    /** All loans whose numbers lie in this range. */
    public static Partition range(String from, String to) {
        return new Partition(null, null, from, to);
    }

    /** All loans. */
    public static Partition all() {
        return new Partition(null, null, null, null);
    }

    /** The text that {@link #toString} wrote for a range, {@code J0101-20240318-000001..J0101-20240402-000123}. */
    public static Partition parse(String text) {
        int between = text.indexOf(BETWEEN);
        return range(text.substring(0, between), text.substring(between + BETWEEN.length()));
    }

    /** Ranges in one text, {@link Blocks#shared}. */
    public static List<Partition> several(String text) {
        return Arrays.stream(text.split(AND)).map(Partition::parse).toList();
    }

    /** The parameters that every statement over this partition has: its bounds, the day, and what the end of day writes under. */
    MapSqlParameterSource on(LocalDate day) {
        return new MapSqlParameterSource("day", day).addValue("loans", loans == null ? null : Columns.texts(loans))
            .addValue("cases", cases == null ? null : Columns.texts(cases)).addValue("from", from).addValue("to", to)
            .addValue("closed", CLOSED).addValue("cause", "end-of-day").addValue("by", Actor.SYSTEM);
    }

    @Override
    public String toString() {
        return loans != null ? String.valueOf(loans) : cases != null ? "loans of " + cases : from == null ? "all loans" : from + BETWEEN + to;
    }
}
