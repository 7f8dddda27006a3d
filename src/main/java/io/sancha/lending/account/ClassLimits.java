package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.store.DebtorClaims;
import io.sancha.lending.account.store.DebtorClaims.Claim;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The best class that a loan may have, whoever gives it: by its own days past due (CLS-02), by its observation where it was restructured (CLS-09), and by
 * what else its debtor owes, if that is a company (CLS-05, CLS-06). Security is asked for nowhere: enough of it is no excuse.
 */
@Component
public class ClassLimits {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final ClassFloor floor;
    private final Observation observation;
    private final LoanAccounts loans;
    private final DebtorClaims claims;
    private final Policy policy;
    private final Clock clock;

    ClassLimits(ClassFloor floor, Observation observation, LoanAccounts loans, DebtorClaims claims, Policy policy, Clock clock) {
        this.floor = floor;
        this.observation = observation;
        this.loans = loans;
        this.claims = claims;
        this.policy = policy;
        this.clock = clock;
    }

    /** The best class that people may give a loan. The debtor's other loans bind it as far as they could not be given a better class themselves. */
    public BestClass of(LoanPosition position) {
        BestClass own = own(position.loanNumber(), position.daysPastDue());
        return contagion(position.loanNumber(), this::mustBeBad).map(own::or).orElse(own);
    }

    /** The best class that is left to a loan by the classes of its debtor's other loans, as they stand; empty where they leave all. */
    public Optional<BestClass> byDebtor(String loanNumber) {
        return contagion(loanNumber, Claim::bad);
    }

    /** By the loan alone. */
    BestClass own(String loanNumber, int daysPastDue) {
        ClassFloor.Floor late = floor.at(daysPastDue);
        var byDays = new BestClass(late.riskClass(), late.rule(), "逾期 " + daysPastDue + " 天", daysPastDue + " days past due");
        return observation.floor(loans.required(loanNumber)).map(observed -> byDays.or(new BestClass(observed.riskClass(), observed.rule(),
            "重组贷款在观察期内", "the restructured loan is under observation"))).orElse(byDays);
    }

    private boolean mustBeBad(Claim claim) {
        return claim.writtenOff() || own(claim.loanNumber(), claim.daysPastDue()).riskClass().isNonPerforming();
    }

    /** CLS-05: where more than a share of what a company owes this bank is bad, all of it is. */
    private Optional<BestClass> contagion(String loanNumber, Predicate<Claim> bad) {
        List<Claim> all = claims.onDebtorOf(loanNumber);
        Optional<Money> badOnes = all.stream().filter(claim -> !claim.loanNumber().equals(loanNumber)).filter(bad).map(Claim::amount).reduce(Money::plus);
        if (badOnes.isEmpty()) {
            return Optional.empty();
        }
        Money total = all.stream().map(Claim::amount).reduce(Money::plus).orElseThrow();
        BigDecimal percent = policy.percent("classification.contagion-percent", LocalDate.now(clock));
        if (badOnes.get().amount().multiply(HUNDRED).compareTo(total.amount().multiply(percent)) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new BestClass(RiskClass.SUBSTANDARD, "CLS-05",
            "该企业在本行债权 " + total + " 中另有不良 " + badOnes.get() + "，超过 " + percent.toPlainString() + "%，须全部归为不良",
            "of the company's " + total + " at this bank another " + badOnes.get() + " is bad, more than " + percent.toPlainString() + " %, so all of it is"));
    }
}
