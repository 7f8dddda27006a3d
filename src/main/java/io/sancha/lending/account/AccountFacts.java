package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.Explanation;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PlanStep;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.ScheduleRow;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a case's forms tell of its loan: where it stands, what is due today, the plan beside what was paid. */
@Component
class AccountFacts implements CaseFacts<AccountFacts.Facts> {
    private final LoanAccounts loans;
    private final LoanStatements statements;
    private final RiskClasses classes;
    private final Notices notices;

    AccountFacts(LoanAccounts loans, LoanStatements statements, RiskClasses classes, Notices notices) {
        this.loans = loans;
        this.statements = statements;
        this.classes = classes;
        this.notices = notices;
    }

    /**
     * @param asOf the day of every figure here
     * @param due what is due today, by part
     * @param payoff what settles the loan today, beside what is held
     * @param held what the bank holds of the borrower's money, for what falls due next
     */
    record Facts(String number, LocalDate asOf, Money principal, LocalDate disbursedOn, LocalDate maturesOn, Rate rate, LoanState state,
                 RiskClass riskClass, int daysPastDue, Money outstanding, Money offBalance, Dues due, Money dueTotal, Money payoff, Money held,
                 List<PlanStep> plans, List<ScheduleRow> schedule, List<ClassChange> classChanges, List<Notice> notices) {
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        return loans.ofCase(caseId).map(this::facts);
    }

    private Facts facts(LoanAccount account) {
        String number = account.number();
        LoanPosition position = loans.position(number);
        Explanation now = statements.explain(number, statements.today(number));
        return new Facts(number, now.on(), account.principal(), account.disbursedOn(), position.maturesOn(), now.rate(), now.state(), position.riskClass(),
            now.daysPastDue(), now.outstanding(), position.offBalance(), now.due(), now.due().total(), now.payoff().total(), now.held(), now.plans(),
            statements.progress(number), classes.history(number), notices.of(number));
    }
}
