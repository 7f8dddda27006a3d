package io.sancha.account;

import io.sancha.audit.Refusal;
import io.sancha.audit.Trail;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes of the loans (五级分类): what each has, had and may have. */
@Service
@Transactional
public class RiskClasses {
    private final JdbcTemplate sql;
    private final LoanAccounts loans;
    private final PositionStore positions;
    private final ClassFloor floor;
    private final Stamp.Stamps stamps;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    RiskClasses(JdbcTemplate sql, LoanAccounts loans, PositionStore positions, ClassFloor floor, Stamp.Stamps stamps, Trail trail, ApplicationEventPublisher events) {
        this.sql = sql;
        this.loans = loans;
        this.positions = positions;
        this.floor = floor;
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
        return sql.query("""
            select id, from_class, to_class, method, rule, reason, proposed_by, determined_by, approved_by, bank_date from class_change
             where loan_number = ? order by id""", (row, n) -> new ClassChange(row.getLong(1), loanNumber, RiskClass.valueOf(row.getString(2)),
            RiskClass.valueOf(row.getString(3)), ClassChange.Method.valueOf(row.getString(4)), row.getString(5), row.getString(6),
            row.getString(7) == null ? null : new ClassDeciders(row.getString(7), row.getString(8), row.getString(9)), row.getObject(10, LocalDate.class)), loanNumber);
    }

    /**
     * Gives the loan another class, as three people decided. The class that it has already is no change.
     *
     * @throws Refusal CLS-02 if the class is better than the days past due allow
     */
    public void change(String loanNumber, RiskClass to, String rule, String reason, ClassDeciders by) {
        LoanPosition before = positions.lock(loanNumber).orElseThrow(() -> Refusal.ofInput("loanNumber", "没有贷款 " + loanNumber, "there is no loan " + loanNumber));
        ClassFloor.Floor best = floor.at(before.daysPastDue());
        if (best.riskClass().isWorseThan(to)) {
            throw Refusal.by(best.rule(), "逾期 " + before.daysPastDue() + " 天，分类不得优于 " + best.riskClass(),
                before.daysPastDue() + " days past due: no class better than " + best.riskClass());
        }
        if (to == before.riskClass()) {
            return;
        }
        Stamp stamp = stamps.now();
        sql.update("""
            insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, proposed_by, determined_by, approved_by,
              bank_date, recorded_at, recorded_by) values (?,?,?,?,'MANUAL',?,?,?,?,?,?,?,?)""", loanNumber, before.caseId(), before.riskClass().name(), to.name(),
            rule, reason, by.proposedBy(), by.determinedBy(), by.approvedBy(), stamp.bankDate(), stamp.at(), stamp.by());
        sql.update("update loan_position set risk_class = ? where loan_number = ?", to.name(), loanNumber);
        trail.about("class-change", loanNumber + ":" + before.riskClass() + ">" + to, null);
        events.publishEvent(new RiskClassChanged(before.caseId(), loanNumber, before.riskClass(), to));
    }
}
