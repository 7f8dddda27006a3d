package io.sancha.steps.warning;

import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The warnings of a case's loan, and the open ones of everybody in the customer's group: whoever decides on a case sees both. */
@Component
class WarningFacts implements CaseFacts<WarningFacts.View> {
    private static final int MOST = 50;
    private final WarningStore store;
    private final WarningRules rules;
    private final WarningOfTask tasks;
    private final JdbcClient sql;
    private final Actors actors;

    WarningFacts(WarningStore store, WarningRules rules, WarningOfTask tasks, JdbcClient sql, Actors actors) {
        this.store = store;
        this.rules = rules;
        this.tasks = tasks;
        this.sql = sql;
        this.actors = actors;
    }

    /** @param current that of the task at which somebody works @param ofGroup open ones of other cases of the customer and of those in the group */
    record View(Current current, List<Line> ofLoan, List<Line> ofGroup) {
    }

    /** @param raisedBy people by display name, here and below @param liftedFrom the first day on which it may be lifted */
    record Current(String signal, SignalKind signalKind, WarningGrade grade, WarningSource source, String finding, String raisedBy, LocalDate raisedOn,
        String confirmedBy, LocalDate confirmedOn, String reason, LocalDate liftedFrom, String measures, List<Step> followUps) {
    }

    record Step(LocalDate on, FollowUpOutcome outcome, String finding, String by, LiftOutcome lift, String reason, String decidedBy) {
    }

    /** @param customer null where it is another branch's */
    record Line(String customer, String loanNumber, String signal, WarningGrade grade, WarningState state, LocalDate raisedOn, LocalDate confirmedOn) {
    }

    @Override
    public String section() {
        return "warning";
    }

    @Override
    public Optional<View> of(String caseId) {
        return view(caseId, Optional.empty());
    }

    @Override
    public Optional<View> of(String caseId, String taskId) {
        return view(caseId, tasks.of(taskId).map(store::required));
    }

    private Optional<View> view(String caseId, Optional<Warning> current) {
        List<Line> ofLoan = store.ofCase(caseId).stream().map(one -> line(one, null)).toList();
        List<Line> ofGroup = ofGroup(caseId);
        return ofLoan.isEmpty() && ofGroup.isEmpty() ? Optional.empty() : Optional.of(new View(current.map(this::current).orElse(null), ofLoan, ofGroup));
    }

    private List<Line> ofGroup(String caseId) {
        return sql.sql("""
            select s.*, case when s.branch = own.branch then n.name end as name
              from customer_case own
              join lateral (select own.customer_id union
                            select other.customer_id from customer_group_now mine join customer_group_now other using (group_code)
                             where mine.customer_id = own.customer_id) near on true
              join warning_standing s on s.customer_id = near.customer_id
              left join lateral (select name from customer_name where customer_id = s.customer_id) n on true
             where own.case_id = :case and s.case_id <> :case and s.state in ('RAISED', 'CONFIRMED')
             order by array_position(array['RED', 'ORANGE', 'YELLOW'], s.grade), s.warning_id limit :most""").param("case", caseId).param("most", MOST)
            .query((row, n) -> line(WarningStore.WARNING.mapRow(row, n), row.getString("name"))).list();
    }

    private static Line line(Warning one, String customer) {
        return new Line(customer, one.loanNumber(), one.signalName(), one.grade(), one.state(), one.raisedOn(), one.confirmedOn());
    }

    private Current current(Warning one) {
        return new Current(one.signalName(), one.kind(), one.grade(), one.source(), one.finding(), named(one.raisedBy()), one.raisedOn(),
            named(one.confirmedBy()), one.confirmedOn(), one.reason(), one.state() == WarningState.CONFIRMED ? rules.liftedFrom(one) : null, one.measures(),
            store.followUps(one).stream().map(step -> new Step(step.on(), step.outcome(), step.finding(), named(step.by()), step.lift(), step.liftReason(),
                named(step.decidedBy()))).toList());
    }

    private String named(String userId) {
        return userId == null ? null : actors.displayName(userId);
    }
}
