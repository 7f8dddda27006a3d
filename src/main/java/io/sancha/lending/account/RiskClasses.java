package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.store.DebtorClaims;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes of the loans (五级分类): what each has, had and may have. */
@Service
@Transactional
public class RiskClasses {
    private final JdbcClient sql;
    private final LoanAccounts loans;
    private final PositionStore positions;
    private final DebtorClaims claims;
    private final ClassLimits limits;
    private final Stamps stamps;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    RiskClasses(JdbcClient sql, LoanAccounts loans, PositionStore positions, DebtorClaims claims, ClassLimits limits, Stamps stamps, Trail trail,
        ApplicationEventPublisher events) {
        this.sql = sql;
        this.loans = loans;
        this.positions = positions;
        this.claims = claims;
        this.limits = limits;
        this.stamps = stamps;
        this.trail = trail;
        this.events = events;
    }

    /** The class that the loan has now. */
    @Transactional(readOnly = true)
    public RiskClass of(String loanNumber) {
        return loans.position(loanNumber).riskClass();
    }

    /** The worst class that the loan ever had. */
    @Transactional(readOnly = true)
    public RiskClass worst(String loanNumber) {
        return history(loanNumber).stream().map(ClassChange::to).reduce(RiskClass.NORMAL, RiskClass::worse);
    }

    /** All changes in their order. */
    @Transactional(readOnly = true)
    public List<ClassChange> history(String loanNumber) {
        return sql.sql("""
            select id, from_class, to_class, method, rule, reason, proposed_by, determined_by, approved_by, bank_date from class_change
             where loan_number = :loan order by id""").param("loan", loanNumber).query((row, number) -> changed(row, loanNumber)).list();
    }

    private static ClassChange changed(ResultSet row, String loanNumber) throws SQLException {
        return new ClassChange(row.getLong("id"), loanNumber, RiskClass.valueOf(row.getString("from_class")), RiskClass.valueOf(row.getString("to_class")),
            ClassChange.Method.valueOf(row.getString("method")), row.getString("rule"), row.getString("reason"),
            row.getString("proposed_by") == null ? null
                : new ClassDeciders(row.getString("proposed_by"), row.getString("determined_by"), row.getString("approved_by")),
            row.getObject("bank_date", LocalDate.class));
    }

    /**
     * Gives the loan another class, as three people decided. The class that it has already is no change. A company is one debtor (CLS-06): a better
     * class of one of its loans is its other bad loans' class too, as far as each may have it.
     *
     * @throws Refusal CLS-02 if the class is better than the days past due allow, CLS-09 better than a restructured loan may have, CLS-05 better than the
     *     debtor's other loans leave
     */
    public void change(String loanNumber, RiskClass to, String rule, String reason, ClassDeciders by) {
        List<DebtorClaims.Claim> debtor = claims.onDebtorOf(loanNumber);
        // all in one order, whichever of them it is about
        debtor.forEach(claim -> positions.lock(claim.loanNumber()));
        LoanPosition before = positions.lock(loanNumber)
            .orElseThrow(() -> Refusal.ofInput("loanNumber", "没有贷款 " + loanNumber, "there is no loan " + loanNumber));
        limits.of(before).check(to);
        if (to == before.riskClass()) {
            return;
        }
        state(before, to, ClassChange.Method.MANUAL, rule, reason, by);
        if (before.riskClass().isWorseThan(to)) {
            debtor.stream().filter(claim -> !claim.writtenOff() && !claim.loanNumber().equals(loanNumber))
                .forEach(claim -> raiseWith(claim.loanNumber(), to, reason, by));
        }
    }

    private void raiseWith(String other, RiskClass to, String reason, ClassDeciders by) {
        LoanPosition before = positions.lock(other).orElseThrow();
        RiskClass best = to.worse(limits.own(other, before.daysPastDue()).riskClass());
        if (before.riskClass().isNonPerforming() && before.riskClass().isWorseThan(best)) {
            state(before, best, ClassChange.Method.MANUAL, "CLS-06", reason, by);
        }
    }

    /** Lowers the class to a floor; a worse one stays. */
    void lower(String loanNumber, ClassFloor.Floor to, String reason) {
        lower(positions.lock(loanNumber).orElseThrow(), to.riskClass(), to.rule(), reason);
    }

    /** Lowers the loan, and if a company borrowed it all loans of that company, to the best class that each may have now; a worse one stays. */
    public void fit(String loanNumber) {
        Stream.concat(Stream.of(loanNumber), claims.onDebtorOf(loanNumber).stream().filter(claim -> !claim.writtenOff()).map(DebtorClaims.Claim::loanNumber))
            .distinct().sorted().map(number -> positions.lock(number).orElseThrow()).toList().forEach(before -> {
                BestClass best = limits.of(before);
                lower(before, best.riskClass(), best.rule(), best.chinese() + " " + best.english());
            });
    }

    private void lower(LoanPosition before, RiskClass to, String rule, String reason) {
        if (to.isWorseThan(before.riskClass())) {
            state(before, to, ClassChange.Method.AUTOMATIC, rule, reason, new ClassDeciders(null, null, null));
        }
    }

    private void state(LoanPosition before, RiskClass to, ClassChange.Method method, String rule, String reason, ClassDeciders by) {
        Stamp stamp = stamps.now(before.caseId());
        String number = before.loanNumber();
        sql.sql("""
            insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, proposed_by, determined_by, approved_by,
              bank_date, recorded_at, recorded_by)
            values (:loan, :case, :from, :to, :method, :rule, :reason, :proposedBy, :determinedBy, :approvedBy, :bankDate, :at, :by)""")
            .param("loan", number).param("case", before.caseId()).param("from", before.riskClass().name()).param("to", to.name())
            .param("method", method.name()).param("rule", rule).param("reason", reason).param("proposedBy", by.proposedBy())
            .param("determinedBy", by.determinedBy()).param("approvedBy", by.approvedBy()).param("bankDate", stamp.bankDate())
            .param("at", Timestamp.from(stamp.at())).param("by", stamp.by()).update();
        positions.classify(number, to);
        trail.within(stamp.by(), ActPlace.outsideProcess(before.caseId(), "change-class"), () -> {
            trail.about("class-change", number + ":" + before.riskClass() + ">" + to, null);
            return to;
        });
        events.publishEvent(new RiskClassChanged(before.caseId(), number, before.riskClass(), to));
    }
}
