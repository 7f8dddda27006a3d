package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.sql.Timestamp;
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
    private final Observation observation;
    private final Stamps stamps;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    RiskClasses(JdbcTemplate sql, LoanAccounts loans, PositionStore positions, ClassFloor floor, Observation observation, Stamps stamps, Trail trail,
        ApplicationEventPublisher events) {
        this.sql = sql;
        this.loans = loans;
        this.positions = positions;
        this.floor = floor;
        this.observation = observation;
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
            row.getString(7) == null ? null : new ClassDeciders(row.getString(7), row.getString(8), row.getString(9)), row.getObject(10, LocalDate.class)),
            loanNumber);
    }

    /**
     * Gives the loan another class, as three people decided. The class that it has already is no change.
     *
     * @throws Refusal CLS-02 if the class is better than the days past due allow, CLS-09 better than a restructured loan may have
     */
    public void change(String loanNumber, RiskClass to, String rule, String reason, ClassDeciders by) {
        LoanPosition before = positions.lock(loanNumber)
            .orElseThrow(() -> Refusal.ofInput("loanNumber", "没有贷款 " + loanNumber, "there is no loan " + loanNumber));
        ClassFloor.Floor best = floor.at(before.daysPastDue());
        if (best.riskClass().isWorseThan(to)) {
            throw Refusal.by(best.rule(), "逾期 " + before.daysPastDue() + " 天，分类不得优于 " + best.riskClass(),
                before.daysPastDue() + " days past due: no class better than " + best.riskClass());
        }
        observation.floor(loans.required(loanNumber)).filter(observed -> observed.riskClass().isWorseThan(to)).ifPresent(observed -> {
            throw Refusal.by(observed.rule(), "重组贷款在观察期内，分类不得优于 " + observed.riskClass(),
                "the restructured loan is under observation: no class better than " + observed.riskClass());
        });
        if (to == before.riskClass()) {
            return;
        }
        Stamp stamp = stamps.now(before.caseId());
        sql.update("""
            insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, proposed_by, determined_by, approved_by,
              bank_date, recorded_at, recorded_by) values (?,?,?,?,'MANUAL',?,?,?,?,?,?,?,?)""", loanNumber, before.caseId(), before.riskClass().name(), to.name(),
            rule, reason, by.proposedBy(), by.determinedBy(), by.approvedBy(), stamp.bankDate(), Timestamp.from(stamp.at()), stamp.by());
        sql.update("update loan_position set risk_class = ? where loan_number = ?", to.name(), loanNumber);
        trail.about("class-change", loanNumber + ":" + before.riskClass() + ">" + to, null);
        events.publishEvent(new RiskClassChanged(before.caseId(), loanNumber, before.riskClass(), to));
    }

    /** Lowers the class to a floor; a worse one stays. */
    void lower(String loanNumber, ClassFloor.Floor to, String reason) {
        LoanPosition before = positions.lock(loanNumber).orElseThrow();
        if (!to.riskClass().isWorseThan(before.riskClass())) {
            return;
        }
        Stamp stamp = stamps.now(before.caseId());
        sql.update("""
            insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, bank_date, recorded_at, recorded_by)
            values (?,?,?,?,'AUTOMATIC',?,?,?,?,?)""", loanNumber, before.caseId(), before.riskClass().name(), to.riskClass().name(), to.rule(), reason,
            stamp.bankDate(), Timestamp.from(stamp.at()), stamp.by());
        sql.update("update loan_position set risk_class = ? where loan_number = ?", to.riskClass().name(), loanNumber);
        trail.about("class-change", loanNumber + ":" + before.riskClass() + ">" + to.riskClass(), null);
        events.publishEvent(new RiskClassChanged(before.caseId(), loanNumber, before.riskClass(), to.riskClass()));
    }
}
