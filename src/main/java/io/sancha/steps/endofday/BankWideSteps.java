package io.sancha.steps.endofday;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The steps of a day that come once all its partitions are done, because they look at loans across them. */
@Service
public class BankWideSteps {
    private final DaySteps steps;
    private final JdbcClient sql;
    private final EndOfDay endOfDay;

    BankWideSteps(DaySteps steps, JdbcClient sql, EndOfDay endOfDay) {
        this.steps = steps;
        this.sql = sql;
        this.endOfDay = endOfDay;
    }

    /** Classifies companies as one debtor: their loans may lie in several partitions. Each loan in a transaction of its own, because they are few. */
    public void classifyDebtors(LocalDate day) {
        endOfDay.withBadDebtor(Partition.all()).forEach(loan -> steps.alone("classify-debtors", endOfDay::classifyDebtors, day, loan));
    }

    /** Provides for losses, some thousand loans in a transaction; on a day on which no provisions are made, for none. */
    public void provideForLosses(LocalDate day) {
        if (endOfDay.providesOn(day)) {
            Blocks.of(sql, false).forEach(partition -> steps.step("provide-for-losses", endOfDay::provide, day, partition));
        }
    }
}
