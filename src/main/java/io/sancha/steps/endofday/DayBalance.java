package io.sancha.steps.endofday;

import io.sancha.platform.database.Turns;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The books of a day are checked once. The check takes long: the job may be taken up by another node meanwhile, or be done again after its node was killed.
 * Whoever comes at the same time waits for the first, and whoever comes later finds what came of it.
 */
@Service
class DayBalance {
    private final BalanceCheck check;
    private final DayRuns runs;
    private final Turns turns;
    private final JdbcClient sql;
    private final TransactionTemplate ownTransaction;

    DayBalance(BalanceCheck check, DayRuns runs, Turns turns, JdbcClient sql, PlatformTransactionManager transactions) {
        this.check = check;
        this.runs = runs;
        this.turns = turns;
        this.sql = sql;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Checks every loan against its postings, partition by partition, and the day's debits against its credits.
     *
     * @param wrong is told each loan that does not stand where its postings say
     * @return {@code BALANCED} or {@code UNBALANCED}
     * @throws IllegalStateException if debits and credits differ, which they never do
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(LocalDate day, List<Partition> partitions, Consumer<String> wrong) {
        turns.take("balance-of/" + day);
        return runs.balance(day).orElseGet(() -> {
            List<String> found = partitions.stream().flatMap(partition -> differing(partition).stream()).toList();
            found.forEach(wrong);
            List<String> totals = check.unbalancedTotals(day);
            if (!totals.isEmpty()) {
                throw new IllegalStateException("debits and credits differ: " + totals);
            }
            String outcome = found.isEmpty() ? "BALANCED" : "UNBALANCED";
            int loans = sql.sql("select count(*) from loan_position where partition_key > 0").query(Integer.class).single();
            keep(day, outcome, loans, partitions.isEmpty());
            return outcome;
        });
    }

    /** Without loans nothing stands between the opening of the day and this: the day is not committed yet, and another transaction does not see it. */
    private void keep(LocalDate day, String outcome, int loans, boolean empty) {
        if (empty) {
            runs.balanced(day, outcome, loans);
        } else {
            ownTransaction.executeWithoutResult(status -> runs.balanced(day, outcome, loans));
        }
    }

    private List<String> differing(Partition partition) {
        return ownTransaction.execute(status -> check.foldAndCheck(partition));
    }
}
