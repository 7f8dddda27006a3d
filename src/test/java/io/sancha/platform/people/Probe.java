package io.sancha.platform.people;

import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases with one task of any duty, for asking who may claim it. What it begins it takes away again. */
public final class Probe implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final RuntimeService runtime;
    private final TaskDesk tasks;
    private final EngineActors people;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private final List<String> instances = new ArrayList<>();

    public Probe(RuntimeService runtime, TaskDesk tasks, EngineActors people, JdbcTemplate sql, TransactionTemplate transaction, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.people = people;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void close() {
        instances.forEach(instance -> runtime.deleteProcessInstance(instance, "probed"));
        instances.clear();
    }

    /** A case without anything in it. @return its id */
    public String aCase() {
        String id = "0101-PROBE-%06d".formatted(NUMBERS.incrementAndGet());
        commits(() -> sql.update("insert into credit_case (id, branch, opened_by, opened_at, opened_on) values (?, '0101', 'relationship-manager', ?, ?)", id,
            now(), today()));
        return id;
    }

    /** A new customer of the case. @return its key */
    public long customerOf(String caseId) {
        return transaction.execute(status -> {
            Long customer = sql.queryForObject("insert into customer (case_id, kind, uscc, number_index, recorded_at, recorded_by, bank_date) values (?, "
                + "'ENTERPRISE', ?, ?, ?, 'test', ?) returning id",
                Long.class, caseId, "PROBE" + "%013d".formatted(NUMBERS.incrementAndGet()), "probe-" + NUMBERS.get(), now(), today());
            sql.update("insert into customer_identification (case_id, customer_id, name, recorded_at, recorded_by, bank_date) values (?, ?, '某某试验有限公司', ?, "
                + "'test', ?)", caseId, customer, now(), today());
            sql.update("update credit_case set customer_id = ? where id = ?", customer, caseId);
            return customer;
        });
    }

    /**
     * A task of this duty waits in the case: one that waits for a reviewer, written over as the duty's first task of the contract, since most
     * tasks can only be reached by working through what comes before. The one that waited before is gone.
     *
     * @return its id
     */
    public String taskOf(String duty, String caseId) {
        close();
        Contract contract = Contract.ofTheBank();
        String task = contract.all(ContractProcess::people).filter(human -> contract.duties(human).contains(duty)).map(HumanWork::task).findFirst()
            .orElseThrow();
        String process = contract.processOf(task).orElseThrow().key();
        instances.add(StepsAlone.within(() -> runtime.createProcessInstanceByKey("review").businessKey(caseId).setVariable("approvalLevel", duty)
            .startBeforeActivity("review-case").execute()).getId());
        String waiting = tasks.openIn(caseId).stream().map(HumanTask::id).findFirst().orElseThrow();
        commits(() -> sql.update("update act_ru_authorization set group_id_ = ? where resource_id_ = ? and group_id_ is not null", duty, waiting));
        commits(() -> sql.update("update act_ru_identitylink set group_id_ = ? where task_id_ = ? and group_id_ is not null", duty, waiting));
        commits(() -> sql.update("""
            update act_ru_task set task_def_key_ = ?, proc_def_id_ = (select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1)
             where id_ = ?""", task, process, waiting));
        return waiting;
    }

    /** Writes past the application that somebody holds a duty, by one of its tasks. */
    public void writes(String caseId, String duty, String userId) {
        commits(() -> sql.update("insert into case_duty (case_id, duty, user_id, taken_at, task) values (?, ?, ?, ?, "
            + "(select min(task) from duty_of_task where duty = ?))", caseId, duty, userId, now(), duty));
    }

    public void commits(Runnable statements) {
        transaction.executeWithoutResult(status -> statements.run());
    }

    /** Somebody who has exactly these duties, in the branch. */
    public static Actor somebody(String userId, String... duties) {
        Set<String> groups = new HashSet<>(List.of(duties));
        groups.add("branch-0101");
        return new Actor(userId, groups);
    }

    public <T> T as(Actor actor, Callable<T> action) {
        try {
            return people.actingAs(actor, action);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
