package io.sancha.steps.postloan.classrun;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.lending.account.ClassFloor;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of the quarters as people look at them: a manager at the loans of their own customers, who supervises at all of their branches (BRN-01). */
@Service
@Transactional(readOnly = true)
public class ClassRunReader {
    /** Lines of a page at most. */
    public static final int MOST = 500;
    private static final int RUNS = 8;
    private static final Set<String> SUPERVISE = Set.of("classification-officer", "risk-inspector", "approver-branch", "approver-head-office",
        "approver-president", "auditor");
    private static final String LINES = SqlResource.beside(ClassRunReader.class, "lines");
    private static final String PROGRESS = SqlResource.beside(ClassRunReader.class, "progress");
    private static final String OF_CASE = SqlResource.beside(ClassRunReader.class, "of-case");
    private final JdbcClient sql;
    private final ClassFloor floor;
    private final CaseScope scope;
    private final Actors actors;
    private final Clock clock;

    ClassRunReader(JdbcClient sql, ClassFloor floor, CaseScope scope, Actors actors, Clock clock) {
        this.sql = sql;
        this.floor = floor;
        this.scope = scope;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param hands those of the three that the reader has @param late whether its days are over */
    public record Run(LocalDate quarter, LocalDate dueOn, boolean late, List<Hand> hands) {
    }

    /** @param manager by name; null while nobody is responsible @param principal that is owed, in yuan */
    public record Progress(String branch, String manager, int loans, int toPropose, int toDetermine, int toApprove, int done, int missed,
                           BigDecimal principal) {
    }

    /**
     * A loan of a run.
     *
     * @param company whether it is a company's, which is one debtor with all its loans
     * @param floor the best class by the days past due
     * @param proposed the class that the first hand said; null while it said none
     * @param reason which was said last
     * @param onRecord whether arrears at all banks or an impairment are on record, which may leave less than the floor does: the case page says
     * @param inspectedOn when an inspection reported last, with what it warned of
     */
    public record Line(long id, String caseId, String branch, String customer, boolean company, String loanNumber, String manager, BigDecimal principal,
                       RiskClass classBefore, RiskClass riskClass, int daysPastDue, RiskClass floor, RiskClass proposed, RiskClass determined,
                       RiskClass approved, String reason, String standing, LocalDate changedOn, LocalDate inspectedOn, String signals, boolean onRecord) {
        Line with(RiskClass best) {
            return new Line(id, caseId, branch, customer, company, loanNumber, manager, principal, classBefore, riskClass, daysPastDue, best, proposed,
                determined, approved, reason, standing, changedOn, inspectedOn, signals, onRecord);
        }
    }

    /** What one of the three said of a case's loan. @param riskClass as said */
    public record Opinion(LocalDate quarter, Hand step, RiskClass riskClass, String reason, String by, LocalDate on) {
    }

    /** The latest, the newest first. @throws Refusal API-01 to whoever has no part in it, here and below */
    public List<Run> runs() {
        Actor me = reader();
        LocalDate today = LocalDate.now(clock);
        List<Hand> hands = Arrays.stream(Hand.values()).filter(hand -> me.has(hand.duty())).toList();
        return sql.sql("select quarter, due_on from class_run order by quarter desc limit :runs").param("runs", RUNS)
            .query((row, n) -> new Run(Columns.date(row, "quarter"), Columns.date(row, "due_on"), Columns.date(row, "due_on").isBefore(today), hands)).list();
    }

    /** How far a run is, by branch and manager. */
    public List<Progress> progress(LocalDate quarter) {
        return asking(PROGRESS, quarter).query(Progress.class).list();
    }

    /** @param standing TO_PROPOSE, TO_DETERMINE, TO_APPROVE, DONE or MISSED; empty for all @param after id of the last line before */
    public List<Line> lines(LocalDate quarter, String standing, long after, int limit) {
        List<Line> found = asking(LINES, quarter).param("standing", standing).param("after", after).param("limit", limit)
            .query((row, n) -> line(row)).list();
        Map<Integer, ClassFloor.Floor> floors = floor.at(found.stream().map(Line::daysPastDue).collect(Collectors.toSet()));
        return found.stream().map(line -> line.with(floors.get(line.daysPastDue()).riskClass())).toList();
    }

    /** What was said of a case's loan in the runs, the newest first. @throws Refusal BRN-01 if there is no such case in the person's branches */
    public List<Opinion> ofCase(String caseId) {
        scope.visible(caseId);
        return sql.sql(OF_CASE).param("case", caseId).query((row, n) -> new Opinion(Columns.date(row, "quarter"), Columns.constant(row, "step", Hand.class),
            Columns.constant(row, "risk_class", RiskClass.class), masked(row.getString("reason")), actors.displayName(row.getString("recorded_by")),
            Columns.date(row, "bank_date"))).list();
    }

    private JdbcClient.StatementSpec asking(String statement, LocalDate quarter) {
        Actor me = reader();
        return sql.sql(statement).param("quarter", quarter).param("branches", Columns.texts(me.branches())).param("all", SUPERVISE.stream().anyMatch(me::has))
            .param("managers", managers(me));
    }

    /** The reader, and for whom they stand in today. */
    private String[] managers(Actor me) {
        return Columns.texts(Stream.concat(Stream.of(me.userId()), sql.sql("""
            select absent from standing_in where delegate = :me and duty = :duty and :today between first_day and last_day""").param("me", me.userId())
            .param("duty", Hand.PROPOSED.duty()).param("today", LocalDate.now(clock)).query(String.class).list().stream()).distinct().toList());
    }

    private Actor reader() {
        Actor me = actors.person();
        if (!me.has(Hand.PROPOSED.duty()) && SUPERVISE.stream().noneMatch(me::has)) {
            throw Refusal.by("API-01", "季末分类由客户经理、分类岗、审批人、风险检查岗和审计查看",
                "the quarterly classification is for managers, classification officers, approvers, risk-line inspectors and auditors");
        }
        return me;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getLong("id"), row.getString("case_id"), row.getString("branch"), row.getString("customer"), row.getBoolean("company"),
            row.getString("loan_number"), row.getString("manager"), row.getBigDecimal("principal"), Columns.constant(row, "class_before", RiskClass.class),
            Columns.constant(row, "risk_class", RiskClass.class), row.getInt("days_past_due"), null, Columns.constant(row, "proposed", RiskClass.class),
            Columns.constant(row, "determined", RiskClass.class), Columns.constant(row, "approved", RiskClass.class), masked(row.getString("reason")),
            row.getString("standing"), Columns.date(row, "changed_on"), Columns.date(row, "inspected_on"), masked(row.getString("signals")),
            row.getBoolean("on_record"));
    }

    private static String masked(String text) {
        return text == null ? null : Masking.text(text);
    }
}
