package io.sancha.steps.recovery;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which measure of the escalation still lay open when another took its place, and why (COL-05). Its task goes; where the next level was due, having
 * left it undone is told to those who answer for the loan: the branch's approver and the customer's manager.
 */
@Component
class MeasureOvertakings {
    private static final String HEAD = "approver-branch";
    private static final Set<String> ANSWERING = Set.of("relationship-manager");
    private final JdbcClient sql;
    private final Notifications notifications;
    private final Trail trail;

    MeasureOvertakings(JdbcClient sql, Notifications notifications, Trail trail) {
        this.sql = sql;
        this.notifications = notifications;
        this.trail = trail;
    }

    /** @param left the measure that was not taken @param by what is due now */
    void keep(RecoveryMeasure left, RecoveryMeasure by, OvertakingCause cause) {
        int kept = sql.sql("""
            insert into measure_overtaking (case_id, measure_id, overtaken_by, cause, recorded_at, recorded_by, bank_date)
            select case_id, :left, id, :cause, recorded_at, recorded_by, bank_date from recovery_measure where id = :by on conflict do nothing""")
            .param("left", left.id()).param("by", by.id()).param("cause", cause.name()).update();
        if (kept == 0) {
            return;
        }
        String chosen = left.bankDate() + " 选定的第 " + left.measureLevel() + " 天措施至今未办，";
        String notTaken = " / the measure of day " + left.measureLevel() + ", chosen on " + left.bankDate() + ", was not taken; ";
        if (cause == OvertakingCause.ARREARS_PAID) {
            trail.alsoSaying(chosen + left.overdueSince() + " 起的欠款已还，现自 " + by.overdueSince() + " 起逾期" + notTaken + "what was overdue since "
                + left.overdueSince() + " has been paid, arrears are since " + by.overdueSince() + " now");
        } else {
            trail.alsoSaying(chosen + "由第 " + by.measureLevel() + " 天的措施取代" + notTaken + "that of day " + by.measureLevel() + " overtakes it");
            Message message = Message.ofCase(Happening.OVERTAKEN, by.caseId(), null, step(left) + " " + step(by));
            notifications.toDuty(HEAD, message);
            notifications.toHolders(ANSWERING, message);
        }
    }

    /** A measure that was left undone. @param measureLevel the days overdue from which it was due */
    record Overtaken(LocalDate chosenOn, Measure measure, DemandMethod method, int measureLevel, OvertakingCause cause, LocalDate overtakenOn) {
    }

    /** Those of a case, in their order. */
    List<Overtaken> of(String caseId) {
        return sql.sql("""
            select m.bank_date as chosen_on, m.measure, m.method, m.measure_level, o.cause, o.bank_date as overtaken_on
              from measure_overtaking o join recovery_measure m on m.id = o.measure_id where o.case_id = :case order by o.id""")
            .param("case", caseId).query(Overtaken.class).list();
    }

    private static String step(RecoveryMeasure measure) {
        return measure.measure() == Measure.DEMAND ? measure.method().name() : measure.measure().name();
    }
}
