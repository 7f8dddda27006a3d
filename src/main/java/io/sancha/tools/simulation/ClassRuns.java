package io.sancha.tools.simulation;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.database.Columns;
import io.sancha.steps.postloan.classrun.ClassRunDesk;
import io.sancha.steps.postloan.classrun.ClassRunDesk.Said;
import io.sancha.steps.postloan.classrun.Hand;
import io.sancha.tools.demonstration.Draw;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quarter's classification, by three hands: mostly in its time, some of it late or never, now and then to another class. */
final class ClassRuns {
    private static final Map<String, Hand> HANDS = Map.of("TO_PROPOSE", Hand.PROPOSED, "TO_DETERMINE", Hand.DETERMINED, "TO_APPROVE", Hand.APPROVED);
    private final Plan plan;
    private final JdbcClient sql;
    private final ClassRunDesk desk;
    private final Tries tries;
    private final Tally tally;
    private final Map<String, LocalDate> days = new HashMap<>();

    ClassRuns(Plan plan, JdbcClient sql, ClassRunDesk desk, Tries tries, Tally tally) {
        this.plan = plan;
        this.sql = sql;
        this.desk = desk;
        this.tries = tries;
        this.tally = tally;
    }

    private record Line(long id, LocalDate quarter, LocalDate dueOn, String caseId, String standing, RiskClass now, int daysPastDue) {
    }

    /** What is said today. @param cases by their case ids */
    void classify(LocalDate today, Map<String, SimulatedCase> cases) throws Exception {
        List<Line> lines = sql.sql("""
            select class_run_loan_id, quarter, due_on, case_id, standing, risk_class, days_past_due from class_run_standing
             where standing in ('TO_PROPOSE', 'TO_DETERMINE', 'TO_APPROVE') order by class_run_loan_id""")
            .query((row, n) -> new Line(row.getLong(1), Columns.date(row, "quarter"), Columns.date(row, "due_on"), row.getString("case_id"),
                row.getString("standing"), RiskClass.valueOf(row.getString("risk_class")), row.getInt("days_past_due"))).list();
        for (Line line : lines) {
            SimulatedCase of = cases.get(line.caseId());
            if (of != null && !days.computeIfAbsent(line.id() + line.standing(), key -> day(line, of.number(), today)).isAfter(today)) {
                say(line, of, today);
            }
        }
    }

    private LocalDate day(Line line, int number, LocalDate today) {
        Draw draw = Draw.of(plan.seed(), number, "class run", line.quarter(), line.standing());
        int chance = draw.between(0, 99);
        return chance < 2 ? LocalDate.MAX : chance < 8 ? line.dueOn().plusDays(draw.between(2, 20)) : today.plusDays(draw.between(0, 3));
    }

    private void say(Line line, SimulatedCase of, LocalDate today) throws Exception {
        Draw draw = Draw.of(plan.seed(), of.number(), "class said", line.quarter(), line.standing());
        RiskClass other = draw.chance(12) ? another(line, draw) : null;
        if (other != null && tries.earnest(() -> say(line, of, other, "本季情况有变，见检查报告")).isEmpty()) {
            tally.classified();
            return;
        }
        if (tries.earnest(() -> say(line, of, null, null)).isEmpty()) {
            tally.classified();
            return;
        }
        // a night has changed it since it was proposed: then it is said by name
        tries.earnest(() -> say(line, of, line.now(), "提议后分类已变动，按现分类认定")).ifPresentOrElse(refusal -> {
            days.put(line.id() + line.standing(), LocalDate.MAX);
            tally.fault(line.caseId(), today, refusal.rule(), "the class it has was refused at " + line.standing() + ": " + refusal.english());
        }, tally::classified);
    }

    /** A better class where nothing is past due or as a try where something is, a worse one otherwise. */
    private static RiskClass another(Line line, Draw draw) {
        int place = line.now().ordinal() + (draw.chance(50) ? -1 : 1);
        return place < 0 || place >= RiskClass.values().length ? null : RiskClass.values()[place];
    }

    private void say(Line line, SimulatedCase of, RiskClass given, String reason) throws Exception {
        Hand hand = HANDS.get(line.standing());
        of.people().actingAs(hand.duty(), () -> desk.say(new Said(hand, List.of(line.id()), given, reason)));
    }
}
