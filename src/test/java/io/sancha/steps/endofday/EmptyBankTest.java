package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A bank that has not lent yet ends its days, too: without a part of loans between, all of a night is one transaction. */
class EmptyBankTest extends IntegrationTest {
    private static final LocalDate DAY = LocalDate.of(2093, 4, 1);
    @Autowired
    private DayBalance balance;
    @Autowired
    private DayRuns runs;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theBooksOfADayThatWasOpenedInTheSameTransactionAreChecked() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            runs.taken(DAY, "empty-bank", 0, other -> false);

            assertThat(balance.once(DAY, List.of(), loan -> { })).isEqualTo("BALANCED");
            assertThat(runs.balance(DAY)).contains("BALANCED");
            // days of other tests lie before it
            status.setRollbackOnly();
        });
        assertThat(sql.queryForObject("select count(*) from bank_day where day = ?", Integer.class, DAY)).isZero();
    }
}
