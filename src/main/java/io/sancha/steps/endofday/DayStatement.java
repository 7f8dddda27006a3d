package io.sancha.steps.endofday;

import io.sancha.platform.database.SqlResource;

/**
 * A statement of the end of day, {@code NAME.sql} in the resources of this package: over a range of loans as it stands there, over those of some cases, or
 * over one.
 */
final class DayStatement {
    private static final String A_RANGE = "p.partition_key between :from and :to";
    private static final String ONE_LOAN = "p.loan_number = :loan";
    private static final String OF_CASES = "p.case_id = any (:cases)";
    private final String overRange;

    private DayStatement(String overRange) {
        this.overRange = overRange;
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
            return overRange.replace(A_RANGE, OF_CASES);
        }
        return partition.loanNumber() == null ? overRange : overRange.replace(A_RANGE, ONE_LOAN);
    }
}
