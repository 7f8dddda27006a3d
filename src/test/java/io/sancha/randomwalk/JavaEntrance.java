package io.sancha.randomwalk;

import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person tries on the engine's Java services, as code of ours that runs in their name might do by mistake. */
final class JavaEntrance {
    private final EngineActors people;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final JdbcTemplate sql;
    private final Random random;

    private interface Attempt {
        void make(Cast.Person who, Begun one, HumanTask task);
    }

    private final List<Map.Entry<String, Attempt>> attempts;

    JavaEntrance(ApplicationContext beans, Random random) {
        this.people = beans.getBean(EngineActors.class);
        this.tasks = beans.getBean(TaskService.class);
        this.runtime = beans.getBean(RuntimeService.class);
        this.management = beans.getBean(ManagementService.class);
        this.repository = beans.getBean(RepositoryService.class);
        this.sql = beans.getBean(JdbcTemplate.class);
        this.random = random;
        this.attempts = List.of(
            Map.entry("setAssignee", (who, one, task) -> tasks.setAssignee(task.id(), "admin")),
            Map.entry("setOwner", (who, one, task) -> tasks.setOwner(task.id(), who.userId())),
            Map.entry("delegateTask", (who, one, task) -> tasks.delegateTask(task.id(), who.userId())),
            Map.entry("complete with answers", (who, one, task) -> tasks.complete(task.id(), Map.of("reviewOutcome", "AGREED"))),
            Map.entry("addCandidateGroup", (who, one, task) -> tasks.addCandidateGroup(task.id(), "admin")),
            Map.entry("deleteCandidateGroup", (who, one, task) -> tasks.deleteCandidateGroup(task.id(), task.duty())),
            Map.entry("setTaskVariable", (who, one, task) -> tasks.setVariable(task.id(), "reviewOutcome", "AGREED")),
            Map.entry("setTaskVariableLocal", (who, one, task) -> tasks.setVariableLocal(task.id(), "reviewOutcome", "AGREED")),
            Map.entry("setVariable", (who, one, task) -> runtime.setVariable(one.instance(), "reviewOutcome", "AGREED")),
            Map.entry("suspend", (who, one, task) -> runtime.suspendProcessInstanceById(one.instance())),
            Map.entry("deleteProcessInstance", (who, one, task) -> runtime.deleteProcessInstance(one.instance(), "gone")),
            Map.entry("modify", (who, one, task) -> runtime.createProcessInstanceModification(one.instance()).startBeforeActivity("disburse-loan").execute()),
            Map.entry("correlate", (who, one, task) -> runtime.createMessageCorrelation("application-withdrawn").processInstanceBusinessKey(one.id())
            .correlate()),
            Map.entry("start a step", (who, one, task) -> runtime.startProcessInstanceByKey("disbursement", one.id())),
            Map.entry("executeJob", (who, one, task) -> management.executeJob(anyJob(one.id()))),
            Map.entry("setJobDuedate", (who, one, task) -> management.setJobDuedate(anyJob(one.id()), new Date(0))),
            Map.entry("setJobRetries", (who, one, task) -> management.setJobRetries(anyJob(one.id()), 0)),
            Map.entry("suspend definition", (who, one, task) -> repository.suspendProcessDefinitionById(one.definition(), true, null)),
            Map.entry("delete definition", (who, one, task) -> repository.deleteProcessDefinition(one.definition(), true)));
    }

    /** @return what got through, if anything did */
    Optional<String> tempt(Cast.Person who, Begun one, HumanTask task) {
        Map.Entry<String, Attempt> attempt = attempts.get(random.nextInt(attempts.size()));
        Set<String> groups = new HashSet<>(people.groupsOf(who.userId()));
        try {
            people.actingAs(new Actor(who.userId(), groups), () -> {
                attempt.getValue().make(who, one, task);
                return null;
            });
            return Optional.of("the Java API, " + attempt.getKey() + " of " + task.key() + " in " + one.id());
        } catch (Exception refused) {
            return Optional.empty();
        }
    }

    /** A job of the case, or a made-up id if it has none. */
    String anyJob(String caseId) {
        return sql.queryForList("""
            select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ join act_ru_execution r on r.id_ = e.root_proc_inst_id_
             where r.business_key_ = ? order by j.id_ limit 1""", String.class, caseId).stream().findFirst().orElse("none");
    }
}
