package io.sancha.steps.endofday;

import io.sancha.lending.account.books.LoanState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The loans of the bank in parts of equal size, in the order of their numbers. */
final class Blocks {
    /** Loans in one transaction, which is a second's work: so long a payment waits. */
    private static final int SIZE = 10_000;
    /** Into so many jobs they are shared out, for the nodes of a cluster; each end of a job is waited for, one after the other, so not into many more. */
    private static final int JOBS = 16;
    /** A minute's work, since a job has to end far below its lock of five. */
    private static final int MOST_IN_A_JOB = 60;

    private Blocks() {
    }

    /** Shares them out to jobs. @return for each job its parts in one text, as {@link Partition#several} reads it */
    static List<String> shared(List<Partition> parts) {
        int each = Math.min((parts.size() + JOBS - 1) / JOBS, MOST_IN_A_JOB);
        return IntStream.iterate(0, from -> from < parts.size(), from -> from + each)
            .mapToObj(from -> parts.subList(from, Math.min(from + each, parts.size())))
            .map(job -> job.stream().map(Partition::toString).collect(Collectors.joining(Partition.AND))).toList();
    }

    /** @param open whether only of loans that are not at their end */
    static List<Partition> of(JdbcClient sql, boolean open) {
        return sql.sql("""
            select min(loan_number), max(loan_number)
              from (select loan_number, (row_number() over (order by loan_number) - 1) / :size block
                      from loan_position where partition_key > 0 and (not :open or state not in (:closed))) numbered
             group by block order by block""").param("size", SIZE).param("open", open).param("closed", LoanState.closed())
            .query((row, n) -> Partition.range(row.getString(1), row.getString(2))).list();
    }
}
