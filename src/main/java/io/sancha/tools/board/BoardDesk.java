package io.sancha.tools.board;

import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.Duties;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TasksOfPerson;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a person's board together. */
@Service
public class BoardDesk {
    /** A process that a step calls is part of it. */
    private static final Map<String, String> PART_OF = Map.of("inspection", "postloan", "warning", "postloan", "revaluation", "postloan",
        "spotcheck", "postloan");
    private final TasksOfPerson tasks;
    private final BoardLists lists;
    private final Actors actors;
    private final Duties duties;
    private final JdbcClient sql;
    private final Clock clock;

    BoardDesk(TasksOfPerson tasks, BoardLists lists, Actors actors, Duties duties, JdbcClient sql, Clock clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.actors = actors;
        this.duties = duties;
        this.sql = sql;
        this.clock = clock;
    }

    private record Subject(String caseId, String customer, String product, BigDecimal amount, String currency, String riskClass) {
        private static final Subject UNKNOWN = new Subject(null, null, null, null, null, null);
    }

    /**
     * The acting person's board.
     *
     * @param lines at most so many tasks
     * @throws io.sancha.platform.audit.Refusal SEQ-02 where nobody is logged in
     */
    @Transactional(readOnly = true)
    public Board mine(int lines) {
        Actor me = actors.person();
        LocalDate today = LocalDate.now(clock);
        var person = new Board.Person(me.userId(), actors.displayName(me.userId()),
            duties.all().stream().filter(duty -> me.has(duty.id())).toList(), me.branches().stream().sorted().toList());
        return new Board(person, today, tasks.counts(), lines(tasks.mostUrgent(lines)), lists.of(me));
    }

    /** What a card in a list says of these tasks; of those that the acting person may not see, and of those that wait no more, nothing. */
    @Transactional(readOnly = true)
    public List<Board.Line> cards(List<String> ids) {
        return lines(tasks.seenAmong(ids));
    }

    /** What a person reads of tasks, in their order. */
    List<Board.Line> lines(List<HumanTask> of) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Subject> subjects = subjects(of);
        return of.stream().map(task -> line(task, subjects.getOrDefault(String.valueOf(task.caseId()), Subject.UNKNOWN), today)).toList();
    }

    private Board.Line line(HumanTask task, Subject subject, LocalDate today) {
        LocalDate due = day(task.dueOn());
        return new Board.Line(task.id(), task.name(), task.process(), task.caseId(), subject.customer(), subject.product(), subject.amount(),
            subject.currency(), PART_OF.getOrDefault(task.process(), task.process()), subject.riskClass(), task.assignee() != null, due,
            due == null ? null : ChronoUnit.DAYS.between(today, due), day(task.lookAgainOn()), task.priority(), task.returned());
    }

    private LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, clock.getZone());
    }

    /** Whose the cases are and for how much, as last applied for. */
    private Map<String, Subject> subjects(List<HumanTask> of) {
        return sql.sql("""
            select c.case_id, n.name as customer, a.product, a.amount, a.currency, s.risk_class from customer_case c
              left join lateral (select name from customer_name where customer_id = c.customer_id limit 1) n on true
              left join lateral (select product, amount, currency from amount_applied_for where case_id = c.case_id
                                  order by application_id desc limit 1) a on true
              left join lateral (select risk_class from loan_standing where loan_number = c.loan_number limit 1) s on true
             where c.case_id = any (:cases)""")
            .param("cases", Columns.texts(of.stream().map(HumanTask::caseId).collect(Collectors.toSet())))
            .query(Subject.class).list().stream().collect(Collectors.toMap(Subject::caseId, subject -> subject));
    }
}
