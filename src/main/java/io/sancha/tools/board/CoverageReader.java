package io.sancha.tools.board;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how well losses are provided for (CLS-14), by the figures of two lists: what is lent by class, and what is held by class. */
@Service
@Transactional(readOnly = true)
public class CoverageReader {
    private final BoardLists lists;
    private final Policy policy;
    private final Clock clock;

    CoverageReader(BoardLists lists, Policy policy, Clock clock) {
        this.lists = lists;
        this.policy = policy;
        this.clock = clock;
    }

    /** Of the reader's branches. @throws io.sancha.platform.audit.Refusal API-01 for another duty's */
    public Coverage coverage() {
        Figures lent = lists.figures(BoardList.BY_BRANCH);
        Figures held = lists.figures(BoardList.PROVISIONS);
        LocalDate today = LocalDate.now(clock);
        return Coverage.of(held.asOf(), sum(lent, cell -> true), sum(lent, cell -> RiskClass.valueOf(cell.column()).isNonPerforming()), sum(held, cell -> true),
            policy.percent("provision.to-loans-percent", today), policy.percent("provision.to-bad-percent", today));
    }

    private static BigDecimal sum(Figures figures, Predicate<Figures.Cell> which) {
        return figures.cells().stream().filter(which).map(Figures.Cell::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
