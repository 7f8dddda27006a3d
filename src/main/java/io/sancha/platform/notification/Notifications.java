package io.sancha.platform.notification;

import io.sancha.platform.database.Columns;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what people are to be told, in the transaction that brought it about (NTF-01): one statement and, for a duty, one row, however many people
 * have it. Who stands in for a person today is told the same (TSK-03). Of a case on a simulated calendar nobody is told anything. Whether the reader may
 * still see it is asked when they read.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {
    private static final String INSERT = """
        insert into notification (kind, what, case_id, branch, task_id, task, task_name, process, open, person, in_place_of, duty, due_on, caused_by, detail,
                                  told_at, bank_date, to_mail)
        select :kind, :what, :case, coalesce((select c.branch from case_branch c where c.case_id = :case), ''), :taskId, :task, :taskName, :process,
               cast(:taskId as text) is not null, r.person, r.in_place_of, r.duty, cast(:due as date), :by, :detail, :now, :today, :mail
        """;
    private static final String OF_NO_SIMULATION = " where not exists (select from rehearsed_case s where s.case_id = :case)";
    private static final String THEIR_STAND_INS = """
        select t.person, null as in_place_of, t.duty from told t
         union select s.delegate, t.person, t.duty from told t
           join standing_in s on s.absent = t.person and s.duty = t.duty and :today between s.first_day and s.last_day
        """;
    private final JdbcClient sql;
    private final Clock clock;
    private final Policy policy;
    private final boolean mail;

    /** @param host of the mail server; without one nothing waits for a mail that will never go out */
    Notifications(JdbcClient sql, Clock clock, Policy policy, @Value("${spring.mail.host:}") String host) {
        this.sql = sql;
        this.clock = clock;
        this.policy = policy;
        this.mail = !host.isBlank();
    }

    /** Tells everybody of a duty in the case's branch. */
    public void toDuty(String duty, Message message) {
        write(INSERT + " from (select cast(null as text) as person, cast(null as text) as in_place_of, cast(:duty as text) as duty) r" + OF_NO_SIMULATION,
            message).param("duty", duty).update();
    }

    /** Tells people, who are told as having a duty; but not who brought it about. */
    public void toPeople(Collection<String> people, String duty, Message message) {
        write("with told as (select distinct person, cast(:duty as text) as duty from unnest(:people) p (person) where person is distinct from :by) " + INSERT
            + "from (" + THEIR_STAND_INS + ") r" + OF_NO_SIMULATION, message).param("people", Columns.texts(people)).param("duty", duty).update();
    }

    /** Tells those who hold one of these duties in the case, by having acted in it or as the customer's manager; but not who brought it about. */
    public void toHolders(Collection<String> duties, Message message) {
        write("""
            with told as (select distinct on (h.user_id) h.user_id as person, h.duty from case_duty_held h
              where h.case_id = :case and h.duty = any (:duties) and h.user_id is distinct from :by order by h.user_id, h.duty)
            """ + INSERT + "from (" + THEIR_STAND_INS + ") r" + OF_NO_SIMULATION, message).param("duties", Columns.texts(duties)).update();
    }

    /** Somebody holds the task: that it is free, or late while nobody holds it, concerns the others no more. */
    public void taken(String taskId) {
        sql.sql("delete from notification where task_id = :task and open and person is null").param("task", taskId).update();
    }

    /** The task waits no more: that somebody should do it need not be read, and leads to its case from now on. */
    public void ended(String taskId) {
        taken(taskId);
        sql.sql("""
            update notification set open = false, read_at = coalesce(read_at, case when kind in ('TASK', 'TERM') then cast(:now as timestamptz) end)
             where task_id = :task and open""").param("task", taskId).param("now", Columns.at(clock.instant())).update();
    }

    /** What is older than the bank keeps it goes; nothing rests on it. @return how many */
    public int forget(LocalDate day) {
        return sql.sql("delete from notification where bank_date < :before")
            .param("before", day.minusDays(policy.days("notification.days-kept", day))).update();
    }

    /** What nobody has looked at yet for whether it goes out by mail; it counts as looked at from now on. Of two that ask at once each gets others. */
    public List<Long> takeForMail(int limit) {
        return sql.sql("""
            update notification set to_mail = false where id in (select id from notification where to_mail order by id limit :limit for update skip locked)
            returning id""").param("limit", limit).query(Long.class).list();
    }

    private JdbcClient.StatementSpec write(String statement, Message message) {
        Message.Task task = message.task() == null ? new Message.Task(null, null, null, null) : message.task();
        return sql.sql(statement).param("kind", message.what().kind().name()).param("what", message.what().name()).param("case", message.caseId())
            .param("taskId", task.id()).param("task", task.key()).param("taskName", task.name()).param("process", task.process())
            .param("due", message.dueOn()).param("by", message.causedBy()).param("detail", message.detail())
            .param("now", Columns.at(clock.instant())).param("today", LocalDate.now(clock)).param("mail", mail);
    }
}
