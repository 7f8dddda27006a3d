package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.store.DebtorClaims;
import io.sancha.lending.account.store.DebtorClaims.Claim;
import io.sancha.lending.account.store.DebtorMarks;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The best class that a loan may have, whoever gives it: by its own days past due (CLS-02), by its observation where it was restructured (CLS-09), by its
 * credit impairment (CLS-12), and by what else its debtor owes here and at all banks, if that is a company (CLS-05, CLS-06). Security is asked for nowhere:
 * enough of it is no excuse.
 */
@Component
public class ClassLimits {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final ClassFloor floor;
    private final Observation observation;
    private final LoanAccounts loans;
    private final DebtorClaims claims;
    private final DebtorMarks marks;
    private final Policy policy;
    private final Clock clock;

    ClassLimits(ClassFloor floor, Observation observation, LoanAccounts loans, DebtorClaims claims, DebtorMarks marks, Policy policy,
        Clock clock) {
        this.floor = floor;
        this.observation = observation;
        this.loans = loans;
        this.claims = claims;
        this.marks = marks;
        this.policy = policy;
        this.clock = clock;
    }

    /** The best class that people may give a loan. The debtor's other loans bind it as far as they could not be given a better class themselves. */
    public BestClass of(LoanPosition position) {
        String number = position.loanNumber();
        return Stream.of(atAllBanks(number), contagion(number, this::mustBeBad)).flatMap(Optional::stream)
            .reduce(own(number, position.daysPastDue()), BestClass::or);
    }

    /** The best class that is left to a loan by its debtor, its other loans taken as they stand; empty where all is left. */
    public Optional<BestClass> byDebtor(String loanNumber) {
        return Stream.of(contagion(loanNumber, Claim::bad), atAllBanks(loanNumber), impaired(loanNumber)).flatMap(Optional::stream).reduce(BestClass::or);
    }

    /** By the loan alone. */
    BestClass own(String loanNumber, int daysPastDue) {
        ClassFloor.Floor late = floor.at(daysPastDue);
        var byDays = new BestClass(late.riskClass(), late.rule(), "逾期 " + daysPastDue + " 天", daysPastDue + " days past due");
        Optional<BestClass> observed = observation.floor(loans.required(loanNumber)).map(best -> new BestClass(best.riskClass(), best.rule(),
            "重组贷款在观察期内", "the restructured loan is under observation"));
        return Stream.of(observed, impaired(loanNumber)).flatMap(Optional::stream).reduce(byDays, BestClass::or);
    }

    /** CLS-12: what is credit-impaired is bad. */
    private Optional<BestClass> impaired(String loanNumber) {
        return marks.impairment(loanNumber).map(found -> new BestClass(RiskClass.SUBSTANDARD, "CLS-12",
            (found.whole() ? "该企业" : "该笔贷款") + "自 " + found.since() + " 起认定为信用减值（" + found.evidence().chinese() + "）",
            (found.whole() ? "the company" : "the loan") + " is credit-impaired since " + found.since() + " (" + found.evidence().english() + ")"));
    }

    /** CLS-05: where more than a share of what a company owes at all banks is more than 90 days overdue, what it owes here is bad. */
    private Optional<BestClass> atAllBanks(String loanNumber) {
        BigDecimal percent = policy.percent("classification.all-banks-percent", LocalDate.now(clock));
        return marks.atAllBanks(loanNumber).filter(debts -> isMoreThan(percent, debts.overdue(), debts.owed())).map(debts ->
            new BestClass(RiskClass.SUBSTANDARD, "CLS-05",
                "按 " + debts.reportedOn() + " 征信报告，该企业在全部银行的债务 " + debts.owed() + " 中逾期超过 90 天的 " + debts.overdue() + "，超过 "
                    + percent.toPlainString() + "%，须全部归为不良",
                "by its credit report of " + debts.reportedOn() + " the company owes " + debts.owed() + " at all banks, of which " + debts.overdue()
                    + " is more than 90 days overdue, more than " + percent.toPlainString() + " %, so all of it is bad"));
    }

    /** Whether the last report of its debtor's debts at all banks makes a loan bad (CLS-05). */
    public boolean boundAtAllBanks(String loanNumber) {
        return atAllBanks(loanNumber).isPresent();
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
        if (!isMoreThan(percent, badOnes.get(), total)) {
            return Optional.empty();
        }
        return Optional.of(new BestClass(RiskClass.SUBSTANDARD, "CLS-05",
            "该企业在本行债权 " + total + " 中另有不良 " + badOnes.get() + "，超过 " + percent.toPlainString() + "%，须全部归为不良",
            "of the company's " + total + " at this bank another " + badOnes.get() + " is bad, more than " + percent.toPlainString() + " %, so all of it is"));
    }

    private static boolean isMoreThan(BigDecimal percent, Money part, Money whole) {
        return part.amount().multiply(HUNDRED).compareTo(whole.amount().multiply(percent)) > 0;
    }
}
