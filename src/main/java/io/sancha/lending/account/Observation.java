package io.sancha.lending.account;

import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.Night;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.store.FactStore;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The observation of a restructured loan (观察期, CLS-08): from the first repayment date after the change, for at least two periods and a
 * year, begun again whenever something is paid late. While it lasts the loan has a floor of its own: special mention, substandard if it was
 * bad, doubtful if it was restructured under observation already (CLS-09).
 */
@Component
class Observation {
    private static final int PERIODS = 2;
    private static final String RULE = "CLS-09";
    private final FactStore facts;
    private final Bookkeeper bookkeeper;
    private final PositionStore positions;
    private final Policy policy;
    private final Clock clock;

    Observation(FactStore facts, Bookkeeper bookkeeper, PositionStore positions, Policy policy, Clock clock) {
        this.facts = facts;
        this.bookkeeper = bookkeeper;
        this.positions = positions;
        this.policy = policy;
        this.clock = clock;
    }

    /** The best class that the loan may have while it is observed; none once it has passed, or was never restructured. */
    Optional<ClassFloor.Floor> floor(LoanAccount account) {
        List<LoanEvent> changes = restructurings(account);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        LoanEvent last = changes.get(changes.size() - 1);
        if (passed(account, last, today(account))) {
            return Optional.empty();
        }
        if (changes.size() > 1 && !passed(account, changes.get(changes.size() - 2), last.valueDate())) {
            return Optional.of(new ClassFloor.Floor(RiskClass.DOUBTFUL, RULE));
        }
        var before = facts.classes(account.number()).floorEntry(last.entry().bankDate());
        boolean wasBad = before != null && before.getValue().isNonPerforming();
        return Optional.of(new ClassFloor.Floor(wasBad ? RiskClass.SUBSTANDARD : RiskClass.SPECIAL_MENTION, RULE));
    }

    /** Changes for a borrower in difficulty that were not taken back. */
    private List<LoanEvent> restructurings(LoanAccount account) {
        return LoanEvent.standing(facts.events(account)).stream()
            .filter(event -> event instanceof LoanEvent.OfPlan agreed && agreed.change().difficulty()).toList();
    }

    private boolean passed(LoanAccount account, LoanEvent change, LocalDate today) {
        Books books = bookkeeper.at(account, today);
        LocalDate failed = books.nights().stream().filter(night -> night.kind() == Night.Kind.PENALTY || night.kind() == Night.Kind.COMPOUND).map(Night::day)
            .filter(day -> !day.isBefore(change.valueDate())).max(LocalDate::compareTo).orElse(change.valueDate());
        List<LocalDate> repaid = books.dues().stream().map(due -> due.planned().dueOn()).filter(due -> due.isAfter(failed) && !due.isAfter(today)).toList();
        return repaid.size() > PERIODS && !today.isBefore(repaid.get(0).plusMonths(policy.months("restructuring.observation", today)));
    }

    private LocalDate today(LoanAccount account) {
        LocalDate known = positions.find(account.number()).orElseThrow().settledThrough();
        LocalDate today = LocalDate.now(clock);
        return known.isAfter(today) ? known : today;
    }
}
