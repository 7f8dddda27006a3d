package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Diagrams that came past the deployment, written into the database or stored by an engine without our rules: the bank does not follow them. */
class PastTheDeploymentTest extends IntegrationTest {
    private static final Actor MANAGER = new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101"));
    private static final Actor REVIEWER = new Actor("reviewer", Set.of("reviewer", "branch-0101"));
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private EngineActors people;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestRestTemplate rest;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "candidateGroups=\"reviewer\" | candidateGroups=\"relationship-manager\" | MOD-06",
        "Never an investigator of the case.</bpmn:documentation> | Never.</bpmn:documentation><bpmn:extensionElements><camunda:taskListener "
            + "delegateExpression=\"${registerApplication}\" event=\"complete\" /></bpmn:extensionElements> | MOD-06",
        "${recordOpinion} | ${payOut} | MOD-06", "${recordOpinion} | ${''.getClass().forName('java.lang.Runtime')} | MOD-05",
        "'reviewOutcome', 'AGREED' | 'approvalOutcome', 'APPROVED' | MOD-06"})
    void aStepWhoseDiagramWasChangedInTheDatabaseDoesNotBegin(String right, String wrong, String rule) {
        String caseId = aCase();
        changed("review", right, wrong, () -> {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> StepsAlone.begin(runtime, "review", caseId));
            assertThat(refusal).isNotNull();
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.chinese()).contains("流程审核岗");
        });
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).count()).isZero();
    }

    /** The first of the attacks on a task that waits already: the duty is the contract's, whatever the diagram and the engine's links say. */
    @Test
    void theDutyOfATaskThatWaitsIsTheContracts() throws Exception {
        String caseId = aCase();
        String instance = StepsAlone.within(() -> runtime.createProcessInstanceByKey("review").businessKey(caseId).startBeforeActivity("review-case").execute())
            .getId();
        String task = tasks.openIn(caseId).get(0).id();
        changed("review", "candidateGroups=\"reviewer\"", "candidateGroups=\"relationship-manager\"", () -> {
            transaction.executeWithoutResult(s -> sql.update("update act_ru_identitylink set group_id_ = 'relationship-manager' where task_id_ = ?", task));
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> people.actingAs(MANAGER, () -> {
                tasks.claim(task);
                return null;
            }));
            assertThat(refusal.rule()).isEqualTo("TSK-02");
            assertThat(tasks.openIn(caseId)).extracting(HumanTask::duty).containsExactly("reviewer");
        });
        people.actingAs(REVIEWER, () -> {
            tasks.claim(task);
            return null;
        });
        assertThat(tasks.openIn(caseId)).extracting(HumanTask::assignee).containsExactly("reviewer");
        runtime.deleteProcessInstance(instance, "tried");
    }

    /** The second: with any number, with none, with that of a case that has ended. */
    @Test
    void noCaseIsOpenedUnderANumberFromOutside() {
        String ended = aCase();
        inAnAct(ended, () -> {
            cases.close(ended, "loan-settled");
            return null;
        });
        long before = runtime.createProcessInstanceQuery().count();
        for (String number : List.of("hello", "", ended)) {
            assertThat(opened(number).rule()).isEqualTo("MOD-07");
        }
        changed("credit-lifecycle", "<camunda:executionListener delegateExpression=\"${openCase}\" event=\"start\" />", "", () -> {
            assertThat(opened(null).rule()).isEqualTo("MOD-06");
            assertThat(opened("hello").rule()).isEqualTo("MOD-07");
        });
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    private Refusal opened(String number) {
        return catchThrowableOfType(Refusal.class, () -> people.actingAs(MANAGER, () -> runtime.startProcessInstanceByKey("credit-lifecycle", number)));
    }

    /** The third: a timer of a foreign process that calls a step with somebody's case, and every other starter, as the system. */
    @Test
    void noStepIsBegunButByItsCaller() {
        String caseId = aCase();
        String text = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
            <bpmn:process id="nightly" isExecutable="true" camunda:historyTimeToLive="P3650D">
            <bpmn:startEvent id="s"><bpmn:timerEventDefinition id="t"><bpmn:timeDate>2020-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition>
            </bpmn:startEvent>
            <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="disburse-loan" />
            <bpmn:callActivity id="disburse-loan" calledElement="disbursement"><bpmn:extensionElements><camunda:in businessKey="%s" />
            </bpmn:extensionElements></bpmn:callActivity></bpmn:process></bpmn:definitions>""".formatted(caseId);
        String deployment = withoutTheRules(() -> repository.createDeployment().name("nightly").addString("nightly/nightly.bpmn", text).deploy().getId());
        try {
            String timer = management.createJobQuery().processDefinitionKey("nightly").singleResult().getId();
            assertThat(catchThrowableOfType(Refusal.class, () -> management.executeJob(timer)).rule()).isEqualTo("MOD-07");
            assertThat(catchThrowableOfType(Refusal.class, () -> runtime.startProcessInstanceByKey("nightly")).rule()).isEqualTo("MOD-07");
            assertThat(catchThrowableOfType(Refusal.class, () -> runtime.startProcessInstanceByKey("disbursement", caseId)).rule()).isEqualTo("MOD-07");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).count()).isZero();
    }

    @Test
    void nothingBeginsInACaseThatIsNoneOrHasEnded() {
        assertThat(catchThrowableOfType(Refusal.class, () -> StepsAlone.begin(runtime, "disbursement", "hello")).rule()).isEqualTo("SEQ-01");
        String ended = aCase();
        inAnAct(ended, () -> {
            cases.close(ended, "loan-settled");
            return null;
        });
        assertThat(catchThrowableOfType(Refusal.class, () -> StepsAlone.begin(runtime, "disbursement", ended)).rule()).isEqualTo("SEQ-01");
    }

    /** Whatever stood there before: a task whose case is none is shown or left out, and hides no other. */
    @Test
    void tasksWithoutACaseHideNoOthers() throws Exception {
        String real = people.actingAs(MANAGER, () -> runtime.startProcessInstanceByKey("credit-lifecycle").getBusinessKey());
        String[] orphans = new String[2];
        for (int i = 0; i < orphans.length; i++) {
            orphans[i] = people.actingAs(MANAGER, () -> runtime.startProcessInstanceByKey("credit-lifecycle").getId());
            String root = orphans[i];
            String key = i == 0 ? null : "hello";
            transaction.executeWithoutResult(s -> sql.update("update act_ru_execution set business_key_ = ? where root_proc_inst_id_ = ?", key, root));
            transaction.executeWithoutResult(s -> sql.update("update act_hi_procinst set business_key_ = ? where root_proc_inst_id_ = ?", key, root));
        }
        try {
            String filter = sql.queryForObject("select id_ from act_ru_filter where name_ like '待办%' limit 1", String.class);
            for (String list : List.of("/engine-rest/task?sortBy=created&sortOrder=desc&maxResults=50", "/api/cases",
                "/engine-rest/task?candidateGroup=relationship-manager&sortBy=created&sortOrder=desc&maxResults=50",
                "/engine-rest/filter/" + filter + "/list?maxResults=50", "/camunda/api/engine/engine/default/filter/" + filter + "/list?maxResults=50")) {
                var answer = listed(list);
                assertThat(answer.getStatusCode().value()).as(list + ": " + answer.getBody()).isEqualTo(200);
            }
            for (String task : sql.queryForList("select id_ from act_ru_task where proc_inst_id_ in (select id_ from act_ru_execution where root_proc_inst_id_ "
                + "in (?, ?))", String.class, (Object[]) orphans)) {
                assertThat(listed("/api/tasks/" + task).getStatusCode().is5xxServerError()).isFalse();
            }
            assertThat(tasks.openIn(real)).hasSize(1);
            assertThat(tasks.openIn("hello")).allSatisfy(orphan -> assertThatThrownBy(() -> people.actingAs(MANAGER, () -> {
                tasks.claim(orphan.id());
                return null;
            })).isInstanceOf(Refusal.class));
        } finally {
            for (String orphan : orphans) {
                runtime.deleteProcessInstance(orphan, "tried");
            }
        }
    }

    /** As Tasklist asks, with everything that belongs to a task in one answer. */
    private ResponseEntity<String> listed(String list) {
        var headers = new HttpHeaders();
        headers.set("Accept", list.contains("/filter/") ? "application/hal+json" : "application/json");
        return rest.withBasicAuth("relationship-manager", "demo").exchange(list, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    @Test
    void theDatabaseKnowsWhoseTaskItIs() {
        String caseId = aCase();
        assertThat(sql.queryForList("select duty from task_duty where task = 'decide-approval' order by duty", String.class))
            .containsExactly("approver-branch", "approver-head-office", "approver-president");
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> sql.update(
            "insert into case_duty (case_id, duty, user_id, taken_at, task) values (?, 'relationship-manager', 'somebody', now(), 'review-case')", caseId)))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("case_duty_of_the_tasks_own");
        // a foreign key says nothing of a row that names no task
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> sql.update(
            "insert into case_duty (case_id, duty, user_id, taken_at) values (?, 'relationship-manager', 'somebody', now())", caseId)))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("null value in column \"task\"");
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> sql.update("""
            insert into trail_record (case_id, seq, at, bank_date, actor, duty, task, task_id, outcome, refs, previous_hash, hash)
            values (?, 1, now(), current_date, 'somebody', 'relationship-manager', 'review-case', 'x', 'DONE', '', repeat('0', 64),
                    repeat('0', 64))""", caseId)))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("MOD-06");
    }

    private String aCase() {
        return inAnAct(null, () -> cases.open(cases.nextId("0101"), "0101", "relationship-manager").id());
    }

    private void changed(String process, String right, String wrong, Runnable deed) {
        ProcessDefinition newest = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
        byte[] own = sql.queryForObject("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?", byte[].class, newest.getDeploymentId(),
            newest.getResourceName());
        String text = new String(own, StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        try {
            write(newest, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
            deed.run();
        } finally {
            write(newest, own);
        }
    }

    /** Writes into the database and has the engine read it anew, as after a restart. */
    private void write(ProcessDefinition diagram, byte[] content) {
        transaction.executeWithoutResult(s -> assertThat(sql.update("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?", content,
            diagram.getDeploymentId(), diagram.getResourceName())).isEqualTo(1));
        configuration().getDeploymentCache().purgeCache();
    }

    private <T> T withoutTheRules(Supplier<T> deed) {
        List<Deployer> all = configuration().getDeployers();
        configuration().getDeploymentCache().setDeployers(all.stream().filter(deployer -> !(deployer instanceof DeploymentRules)).toList());
        try {
            return deed.get();
        } finally {
            configuration().getDeploymentCache().setDeployers(all);
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
