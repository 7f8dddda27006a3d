package io.sancha.steps.endofday;

import io.sancha.platform.database.SqlResource;
import java.util.regex.Pattern;

/**
 * A statement of the end of day, {@code NAME.sql} in the resources of this package: over a range of loans as it stands there, over some of them, over those of
 * some cases, or over all. Each table that it reads is bounded by the range, whatever the database knows of how large the table is and what stands in it.
 */
final class DayStatement {
    private static final String A_RANGE = "p.loan_number between :from and :to and p.partition_key > 0";
    private static final Pattern BOUND = Pattern.compile("\\w+\\.(loan_)?number between :from and :to");
    private final String overRange;
    private final String overLoans;
    private final String ofCases;
    private final String ofAll;

    private DayStatement(String overRange) {
        this.overRange = overRange;
        // what else it reads stays within the range of these loans
        this.overLoans = overRange.replace(A_RANGE, "p.loan_number = any (:loans)");
        this.ofCases = BOUND.matcher(overRange.replace(A_RANGE, "p.case_id = any (:cases)")).replaceAll("true");
        this.ofAll = BOUND.matcher(overRange.replace(A_RANGE, "p.partition_key > 0")).replaceAll("true");
    }

    static DayStatement named(String name) {
        String text = SqlResource.beside(DayStatement.class, name);
        if (!text.contains(A_RANGE)) {
            throw new IllegalArgumentException("the statement " + name + " is not bounded by its partition");
        }
        return new DayStatement(text);
    }

    /** The statement for a partition; {@link Partition#on} brings its parameters. */
    String over(Partition partition) {
        if (partition.cases() != null) {
            return ofCases;
        }
        if (partition.from() == null) {
            return ofAll;
        }
        return partition.loans() == null ? overRange : overLoans;
    }
}
