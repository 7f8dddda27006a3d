package io.sancha.lending.account.debtor;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.lending.account.BestClass;
import io.sancha.lending.account.ClassChange;
import io.sancha.lending.account.ClassLimits;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.store.ImpairmentEvidence;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actors;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The class of a case's loan as people look at it: what it is and may be at best, why, how it came about, and what is on record of the debtor. */
@Service
@Transactional(readOnly = true)
public class ClassOfCase {
    private static final int MOST = 100;
    private final JdbcClient sql;
    private final CaseScope scope;
    private final DebtorActs acts;
    private final LoanAccounts loans;
    private final RiskClasses classes;
    private final ClassLimits limits;
    private final Actors actors;

    ClassOfCase(JdbcClient sql, CaseScope scope, DebtorActs acts, LoanAccounts loans, RiskClasses classes, ClassLimits limits, Actors actors) {
        this.sql = sql;
        this.scope = scope;
        this.acts = acts;
        this.loans = loans;
        this.classes = classes;
        this.limits = limits;
        this.actors = actors;
    }

    /**
     * @param company whether a company borrowed it, whose debts at all banks are taken down
     * @param rule which leaves no better class than the best one, with its sentence in both languages
     */
    public record View(String loanNumber, RiskClass riskClass, RiskClass best, String rule, String zh, String en, boolean company, boolean mayRecordDebts,
                       boolean maySay, boolean mayConfirm, List<Change> history, List<Debts> debts, List<Impairment> impairments, Provision provision) {
    }

    /**
     * What is held for the loan's loss, and from what it was reckoned (CLS-13); the percentages of expected losses are null of the other methods.
     *
     * @param base in yuan @param percent of it that is held @param years within which a default counts, or until what is recovered has come in
     */
    public record Provision(LocalDate day, String method, RiskClass riskClass, BigDecimal base, BigDecimal percent, BigDecimal held, Integer stage,
                            BigDecimal defaultPercent, BigDecimal lossPercent, BigDecimal years, BigDecimal annualPercent, BigDecimal discount) {
    }

    /** @param people who proposed, determined and approved, by name; none where the system did */
    public record Change(LocalDate on, RiskClass from, RiskClass to, ClassChange.Method method, String rule, String reason, List<String> people) {
    }

    /** @param reference of the credit report; null where it lies in another case */
    public record Debts(LocalDate reportedOn, BigDecimal owed, BigDecimal overdue, LocalDate on, String by, String reference) {
    }

    /**
     * @param lifts id of the impairment that it ends; null of one that begins
     * @param standing TO_CONFIRM, CONFIRMED, REJECTED; IN_FORCE of a confirmed one that is not lifted
     * @param here whether it was said in this case, where it is confirmed
     */
    public record Impairment(long id, boolean whole, Long lifts, ImpairmentEvidence evidence, String reason, LocalDate on, String by, String standing,
                             LocalDate decidedOn, String decidedBy, String decidedFor, boolean here, String reference) {
    }

    /** @throws Refusal BRN-01 if there is no such case in the person's branches, CLS-11 before the loan is paid out */
    public View of(String caseId) {
        scope.visible(caseId);
        LoanAccount loan = loans.ofCase(caseId).orElseThrow(() -> Refusal.by("CLS-11", "贷款尚未发放，没有分类", "the loan is not paid out yet and has no class"));
        LoanPosition position = loans.position(loan.number());
        BestClass best = limits.of(position);
        Optional<Long> company = sql.sql("select customer_id from claim_on_debtor where loan_number = :loan and calendar = ''").param("loan", loan.number())
            .query(Long.class).optional();
        boolean open = !position.state().isClosed();
        return new View(loan.number(), position.riskClass(), best.riskClass(), best.rule(), best.chinese(), best.english(), company.isPresent(),
            open && company.isPresent() && acts.may(DebtorActs.MANAGERS), open && acts.may(DebtorActs.BOTH), open && acts.may(DebtorActs.RISK_LINE),
            classes.history(loan.number()).stream().map(this::change).toList(), company.map(id -> debts(id, caseId)).orElse(List.of()),
            impairments(loan.number(), company.orElse(null), caseId), provision(loan.number()));
    }

    private Provision provision(String loan) {
        return sql.sql("""
            select day, method, risk_class, base, percent, held, stage, default_percent, loss_percent, years, annual_percent, discount
              from loan_provision where loan_number = :loan order by day desc limit 1""").param("loan", loan).query(Provision.class).optional().orElse(null);
    }

    private Change change(ClassChange change) {
        List<String> people = change.deciders() == null ? List.of()
            : Stream.of(change.deciders().proposedBy(), change.deciders().determinedBy(), change.deciders().approvedBy()).filter(Objects::nonNull)
                .map(actors::displayName).toList();
        return new Change(change.on(), change.from(), change.to(), change.method(), change.rule(), Masking.text(change.reason()), people);
    }

    private List<Debts> debts(long customer, String caseId) {
        return sql.sql("""
            select reported_on, owed, overdue, bank_date, recorded_by, case when case_id = :case then cast(reference as text) end as reference
              from debt_at_all_banks where customer_id = :customer order by id desc limit :most""").param("case", caseId).param("customer", customer)
            .param("most", MOST).query((row, n) -> new Debts(Columns.date(row, "reported_on"), row.getBigDecimal("owed"), row.getBigDecimal("overdue"),
                Columns.date(row, "bank_date"), actors.displayName(row.getString("recorded_by")), row.getString("reference"))).list();
    }

    private List<Impairment> impairments(String loan, Long customer, String caseId) {
        return sql.sql("""
            select i.id, i.whole, i.lifts, i.evidence, i.reason, i.bank_date, i.recorded_by, i.case_id = :case as here, d.bank_date as decided_on,
                   d.recorded_by as decided_by, d.reason as decided_for,
                   case when d.outcome is null then 'TO_CONFIRM' when f.impairment_id is not null then 'IN_FORCE' else d.outcome end as standing,
                   case when i.case_id = :case then cast(i.reference as text) end as reference
              from impairment i left join impairment_decision d on d.impairment_id = i.id left join impairment_in_force f on f.impairment_id = i.id
             where i.loan_number = :loan or i.whole and i.customer_id = cast(:customer as bigint) order by i.id desc limit :most""")
            .param("case", caseId).param("loan", loan).param("customer", customer).param("most", MOST).query((row, n) -> impairment(row)).list();
    }

    private Impairment impairment(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        String why = row.getString("decided_for");
        return new Impairment(row.getLong("id"), row.getBoolean("whole"), row.getObject("lifts", Long.class),
            Columns.constant(row, "evidence", ImpairmentEvidence.class), Masking.text(row.getString("reason")), Columns.date(row, "bank_date"),
            actors.displayName(row.getString("recorded_by")), row.getString("standing"), Columns.date(row, "decided_on"),
            by == null ? null : actors.displayName(by), why == null ? null : Masking.text(why), row.getBoolean("here"), row.getString("reference"));
    }
}
