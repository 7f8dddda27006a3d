package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's Java API in the hands of a person: everything that would move a loan past its human tasks is refused, to an administrator of every duty too. */
class OpenCommandsTest extends IntegrationTest {
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private EngineActors people;
    @Autowired
    private Trail trail;
    private RuntimeService runtime;
    private TaskService tasks;
    private ManagementService management;
    private String instance;
    private String caseId;
    private Task task;

    @BeforeEach
    void aFreshCase() throws Exception {
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        management = engine.getManagementService();
        var started = people.actingAs(new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101")),
            () -> runtime.startProcessInstanceByKey("credit-lifecycle"));
        instance = started.getId();
        caseId = started.getBusinessKey();
        task = tasks.createTaskQuery().processInstanceBusinessKey(caseId).list().stream().findFirst()
            .orElseGet(() -> tasks.createTaskQuery().orderByTaskCreateTime().desc().listPage(0, 1).get(0));
    }

    @Test
    void nothingMovesALoanPastItsTasks() throws Exception {
        Map<String, ThrowingCallable> tries = new LinkedHashMap<>();
        String execution = task.getExecutionId();
        tries.put("set a variable", () -> runtime.setVariable(execution, "reviewOutcome", "AGREED"));
        tries.put("remove a variable", () -> runtime.removeVariable(execution, "reviewOutcome"));
        tries.put("set a variable of a task", () -> tasks.setVariable(task.getId(), "reviewOutcome", "AGREED"));
        tries.put("set a local variable of a task", () -> tasks.setVariableLocal(task.getId(), "reviewOutcome", "AGREED"));
        tries.put("delegate", () -> tasks.delegateTask(task.getId(), "reviewer"));
        tries.put("resolve", () -> tasks.resolveTask(task.getId(), Map.of("reviewOutcome", "AGREED")));
        tries.put("own", () -> tasks.setOwner(task.getId(), "admin"));
        tries.put("due date of a task", () -> tasks.setDueDate(task.getId(), new Date(0)));
        tries.put("priority", () -> tasks.setPriority(task.getId(), 1));
        tries.put("delete a task", () -> tasks.deleteTask(task.getId(), true));
        tries.put("candidate", () -> tasks.addCandidateGroup(task.getId(), "admin"));
        tries.put("no candidate", () -> tasks.deleteCandidateGroup(task.getId(), "relationship-manager"));
        tries.put("save", () -> tasks.saveTask(task));
        tries.put("error of a task", () -> tasks.handleBpmnError(task.getId(), "x"));
        tries.put("escalation of a task", () -> tasks.handleEscalation(task.getId(), "x"));
        tries.put("comment", () -> tasks.createComment(task.getId(), instance, "x"));
        tries.put("attachment", () -> tasks.createAttachment("a", task.getId(), instance, "n", "d", "http://x"));
        tries.put("correlate", () -> runtime.createMessageCorrelation("application-withdrawn").processInstanceBusinessKey(caseId).correlate());
        tries.put("correlate all", () -> runtime.createMessageCorrelation("application-withdrawn").processInstanceBusinessKey(caseId).correlateAll());
        tries.put("message to an execution", () -> runtime.messageEventReceived("application-withdrawn", execution));
        tries.put("signal", () -> runtime.signalEventReceived("x"));
        tries.put("trigger", () -> runtime.signal(execution));
        tries.put("condition", () -> runtime.createConditionEvaluation().evaluateStartConditions());
        tries.put("modify", () -> runtime.createProcessInstanceModification(instance).startBeforeActivity("approve-loan").execute());
        tries.put("modify many", () -> runtime.createModification(definition("credit-lifecycle")).startBeforeActivity("approve-loan")
            .processInstanceIds(instance).execute());
        tries.put("migrate", () -> runtime.newMigration(runtime.createMigrationPlan(definition("credit-lifecycle"), definition("credit-lifecycle"))
            .mapEqualActivities().build()).processInstanceIds(instance).execute());
        tries.put("restart", () -> runtime.restartProcessInstances(definition("credit-lifecycle")).startBeforeActivity("approve-loan")
            .processInstanceIds(instance).execute());
        tries.put("suspend", () -> runtime.suspendProcessInstanceById(instance));
        tries.put("suspend a diagram", () -> engine.getRepositoryService().suspendProcessDefinitionByKey("credit-lifecycle"));
        tries.put("time to live", () -> engine.getRepositoryService().updateProcessDefinitionHistoryTimeToLive(definition("credit-lifecycle"), 1));
        tries.put("delete", () -> runtime.deleteProcessInstance(instance, "x"));
        tries.put("delete many", () -> runtime.deleteProcessInstancesAsync(List.of(instance), "x"));
        tries.put("execute a job", () -> management.executeJob("1"));
        tries.put("due date of a job", () -> management.setJobDuedate("1", new Date(0)));
        tries.put("retries", () -> management.setJobRetries("1", 3));
        tries.put("delete a job", () -> management.deleteJob("1"));
        tries.put("start in the middle", () -> runtime.createProcessInstanceByKey("credit-lifecycle").startBeforeActivity("approve-loan").execute());
        tries.put("start a stage", () -> runtime.startProcessInstanceByKey("approval"));
        tries.put("start the end of day", () -> runtime.startProcessInstanceByKey("endofday", "x"));
        tries.put("start with variables", () -> runtime.startProcessInstanceByKey("credit-lifecycle", Map.of("reviewOutcome", (Object) "AGREED")));
        tries.put("complete with variables", () -> tasks.complete(task.getId(), Map.of("reviewOutcome", "AGREED")));
        tries.put("complete and look", () -> tasks.completeWithVariablesInReturn(task.getId(), null, false));
        tries.put("submit with variables", () -> engine.getFormService().submitTaskForm(task.getId(), Map.of("reviewOutcome", "AGREED")));
        tries.put("begin with variables", () -> engine.getFormService().submitStartForm(definition("credit-lifecycle"), Map.of("reviewOutcome", "AGREED")));
        tries.put("claim for another", () -> tasks.claim(task.getId(), "reviewer"));
        tries.put("assign to another", () -> tasks.setAssignee(task.getId(), "reviewer"));
        tries.put("decide", () -> engine.getDecisionService().evaluateDecisionByKey("determine-committee").variables(Map.of()).evaluate());
        tries.put("delete history", () -> engine.getHistoryService().deleteHistoricProcessInstance(instance));
        tries.put("delete a diagram", () -> engine.getRepositoryService().deleteProcessDefinition(definition("approval"), true));
        tries.put("delete a deployment", () -> engine.getRepositoryService().deleteDeployment("1", true));
        tries.put("rights", () -> engine.getAuthorizationService().saveAuthorization(engine.getAuthorizationService().createNewAuthorization(0)));
        tries.put("delete a person", () -> engine.getIdentityService().deleteUser("reviewer"));
        tries.put("own duties", () -> engine.getIdentityService().createMembership("everything", "reviewer"));
        tries.put("own SQL", () -> tasks.createNativeTaskQuery().sql("select * from act_ru_task").list());
        tries.put("the engine's tables", () -> management.createTablePageQuery().tableName("act_id_user").listPage(0, 1));
        var everything = new Actor("everything",
            Set.of("admin", "camunda-admin", "relationship-manager", "reviewer", "approver-branch", "process-reviewer", "auditor", "branch-0101"));
        int before = trail.of(caseId, 0, 500).size();
        for (Map.Entry<String, ThrowingCallable> one : tries.entrySet()) {
            people.actingAs(everything, () -> {
                assertThatThrownBy(one.getValue()).as(one.getKey()).isInstanceOf(Refusal.class).extracting(e -> ((Refusal) e).rule()).as(one.getKey())
                    .asString().startsWith(
                    Set.of("claim for another", "assign to another").contains(one.getKey()) ? "TSK-01" : "API-0");
                return null;
            });
        }
        assertThat(trail.of(caseId, before, 500)).as("tries that are about the case stand on its chain").hasSizeGreaterThan(24)
            .allMatch(r -> r.outcome().equals("REFUSED"));
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
    }

    @Test
    void whatADutyNeedsIsOpen() throws Exception {
        var manager = new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101"));
        FormService forms = engine.getFormService();
        people.actingAs(manager, () -> {
            assertThatCode(() -> tasks.claim(task.getId(), "relationship-manager")).doesNotThrowAnyException();
            assertThatCode(() -> tasks.setAssignee(task.getId(), null)).doesNotThrowAnyException();
            assertThatCode(() -> forms.submitStartForm(definition("credit-lifecycle"), Map.of())).doesNotThrowAnyException();
            return null;
        });
    }

    /** A new version of the engine may bring new commands: those that read are open by the shape of their names, all others closed. */
    @Test
    void aCommandThatIsNotNamedIsClosed() {
        Set<String> all = Set.of("camunda-admin", "auditor", "process-reviewer", "relationship-manager");
        assertThat(List.of("ResolveTaskCmd", "NativeTaskQueryImpl", "GetTableMetaDataCmd", "GetLicenseKeyCmd", "SetJobDuedateCmd", "BrandNewCmd",
            "DeleteDeploymentCmd", "")).noneMatch(name -> OpenCommands.open(name, all));
        assertThat(OpenCommands.open("DeployCmd", Set.of("camunda-admin", "auditor"))).isFalse();
        assertThat(OpenCommands.open("DeployCmd", Set.of("process-reviewer"))).isTrue();
        assertThat(OpenCommands.open("TaskQueryImpl", Set.of())).isTrue();
    }

    private String definition(String key) {
        return people.askAsSystem(() -> engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult()
            .getId());
    }
}
