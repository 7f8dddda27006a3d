package io.sancha.steps.endofday;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The steps of a day that come once all its partitions are done, because they look at loans across them. */
@Service
public class BankWideSteps {
    private final DayDesk desk;
    private final EndOfDay endOfDay;

    BankWideSteps(DayDesk desk, EndOfDay endOfDay) {
        this.desk = desk;
        this.endOfDay = endOfDay;
    }

    /** Classifies companies as one debtor: their loans may lie in several partitions. Each loan in a transaction of its own, because they are few. */
    public void classifyDebtors(LocalDate day) {
        endOfDay.withBadDebtor(Partition.all()).forEach(loan -> desk.alone("classify-debtors", endOfDay::classifyDebtors, day, loan));
    }

    /** Provides for losses, some thousand loans in a transaction; on a day on which no provisions are made, for none. */
    public void provideForLosses(LocalDate day) {
        if (endOfDay.providesOn(day)) {
            desk.blocks("").forEach(partition -> desk.step("provide-for-losses", endOfDay::provide, day, partition));
        }
    }
}
