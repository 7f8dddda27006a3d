package io.sancha.platform.moving;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Probe;
import io.sancha.platform.release.PastTheRules;
import io.sancha.platform.release.Reviewers;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierEntries;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Which cases do not move, and why (MOV-03, MOV-06 to MOV-08): they stay where they are, as they are. */
class CasesThatStayTest extends IntegrationTest {
    private static final String DILIGENCE = "diligence/diligence.bpmn";
    private static final String ACCEPTANCE = "acceptance/acceptance.bpmn";
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private StepsBefore steps;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private EngineActors people;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private Movers movers;

    @BeforeEach
    void atWork() {
        movers = new Movers(beans);
    }

    @AfterEach
    void asItWas() {
        movers.close();
    }

    /** The newest version visits the borrower after the security was valued. Who stands at the visit would never value it; who stands behind it has visited. */
    @Test
    void whatTheCaseHasDoneCounts() throws Exception {
        int old = movers.releases(DILIGENCE, Reviewers.read(DILIGENCE).replace("name=\"现场调查&#10;", "name=\"实地调查&#10;"));
        DossierVariant dossier = DossierVariant.ofTheGarmentMaker();
        String caseId = movers.keeps(steps.lifeUntilWaits("visit-borrower", dossier, task -> { }));
        movers.releases(DILIGENCE, theOtherWayRound(Reviewers.read(DILIGENCE)));

        long refused = movers.plans(ONE, "diligence", List.of(old), Map.of());
        assertThat(movers.cases(refused)).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("INV-01");
            assertThat(one.zh()).contains("diligence/value-security");
            assertThat(one.path()).startsWith("diligence/visit-borrower").endsWith("diligence/write-report").doesNotContain("diligence/value-security");
            assertThat(one.becomes()).isEmpty();
        });
        movers.releases(OTHER, refused, movers.plan(refused).sha256());
        movers.work();
        assertThat(movers.version(caseId, "diligence")).as("refused by the dry run, it stays").isEqualTo(old);
        assertThat(movers.sees(ONE, refused).row().progress()).isEqualTo(new MoveReader.Progress(1, 1, 0, 0, 0));

        works(tasks.openIn(caseId).get(0), new DossierEntries(beans, dossier.text()));
        long again = movers.released("diligence", List.of(old), Map.of());
        movers.work();
        assertThat(movers.cases(again)).singleElement().satisfies(one -> {
            assertThat(one.rule()).as("it would visit the borrower again, which is refused").isEqualTo("INV-01");
            assertThat(one.path()).startsWith("diligence/value-security").endsWith("diligence/visit-borrower");
        });
        works(tasks.openIn(caseId).get(0), new DossierEntries(beans, dossier.text()));
        long moving = movers.released("diligence", List.of(old), Map.of());
        movers.work();
        assertThat(movers.cases(moving)).singleElement().satisfies(one -> assertThat(one.outcome()).as(one.en()).isEqualTo(CaseOutcome.MOVED));
        assertThat(movers.version(caseId, "diligence")).isGreaterThan(old);
    }

    private void works(HumanTask work, DossierEntries entries) throws Exception {
        entries.notBefore(work).ifPresent(day -> clock.standAt(day.atTime(9, 0).atZone(BankClock.CHINA).toInstant()));
        people.actingAs(new Actor("lead-investigator", Set.of("lead-investigator", "branch-0101")), () -> {
            tasks.claim(work.id());
            return tasks.complete(work.id(), entries.at(work));
        });
    }

    /** The two fieldwork tasks of the investigation in the other order: what led to the one leads to the other. */
    private static String theOtherWayRound(String diagram) {
        String[] ids = {"visit-borrower", "value-security"};
        String swapped = diagram;
        for (String place : List.of("sourceRef=\"%s\"", "targetRef=\"%s\"", "bpmnElement=\"%s\"")) {
            String first = place.formatted(ids[0]);
            String second = place.formatted(ids[1]);
            swapped = swapped.replace(first, "…").replace(second, first).replace("…", second);
        }
        String way = "<bpmn:incoming>%s</bpmn:incoming>\n      <bpmn:outgoing>%s</bpmn:outgoing>";
        String before = way.formatted("open-investigation-to-visit-borrower", "visit-borrower-to-value-security");
        String after = way.formatted("visit-borrower-to-value-security", "value-security-to-analyse-statements");
        return swapped.replace(before, "…").replace(after, before).replace("…", after);
    }

    @Test
    void aCaseDoesNotMoveToAnElementThatIsGone() {
        int old = movers.releasesRelationship("找客户");
        String caseId = movers.begins();
        String gone = Reviewers.read(Movers.RELATIONSHIP).replaceAll("(id|sourceRef|targetRef|bpmnElement)=\"identify-customer\"", "$1=\"identify-anew\"");
        try (var past = new PastTheRules(beans, Movers.RELATIONSHIP, gone)) {
            int kept = plansKept();
            assertThat(refused(old, Map.of("identify-customer", "nowhere")).english()).contains("has no element nowhere", "identify-customer");
            assertThat(refused(old, Map.of("nowhere", "identify-anew")).english()).contains("none of the versions has an element nowhere");
            assertThat(refused(old, Map.of("collect-credit-file", "identity-verified")).english())
                .contains("is a userTask and identity-verified a exclusiveGateway");
            assertThat(refused(old, Map.of("identify-customer", "collect-credit-file")).rule()).as("a task is not another task").isEqualTo("MOD-06");
            assertThat(refused(old, Map.of("identify-customer", "identify-anew")).rule()).as("not by a new name of a reviewer's either").isEqualTo("MOD-06");
            assertThat(plansKept()).as("nothing is kept of what was refused").isEqualTo(kept);

            long id = movers.released("relationship", List.of(old), Map.of());
            movers.work();
            assertThat(movers.cases(id)).singleElement().satisfies(one -> {
                assertThat(one.rule()).isEqualTo("MOV-06");
                assertThat(one.zh()).contains("登记客户身份", "identify-customer");
            });
            assertThat(movers.version(caseId, "relationship")).isEqualTo(old);
            assertThat(tasks.openIn(caseId)).extracting(HumanTask::key).containsExactly("identify-customer");
        }
    }

    private Refusal refused(int old, Map<String, String> stated) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> movers.plans(ONE, "relationship", List.of(old), stated));
        assertThat(refusal.field()).contains("mappings");
        return refusal;
    }

    private int plansKept() {
        return sql.queryForObject("select count(*) from case_move_plan", Integer.class);
    }

    /** A timer that is called otherwise: unstated it falls away and another begins; stated it goes over with its date. */
    @Test
    void aTimerGoesOverWithItsDateWhereTheReviewerSaysWhatItIsCalled() {
        int old = movers.releases(ACCEPTANCE, Reviewers.read(ACCEPTANCE).replace("name=\"通知申请人&#10;", "name=\"答复申请人&#10;"));
        String caseId = movers.keeps(steps.lifeUntilWaits("judge-acceptance", DossierVariant.ofTheGarmentMaker(), task -> { }));
        Job before = timer(caseId, "answer-due-soon");
        try (var past = new PastTheRules(beans, ACCEPTANCE, Reviewers.read(ACCEPTANCE).replace("answer-due-soon", "answer-nearly-due"))) {
            long unstated = movers.plans(ONE, "acceptance", List.of(old), Map.of());
            assertThat(movers.sees(ONE, unstated).timers()).singleElement().satisfies(timers -> {
                assertThat(timers.lost()).extracting(MoveReader.Place::element).containsExactly("answer-due-soon");
                assertThat(timers.begun()).extracting(MoveReader.Place::element).containsExactly("answer-nearly-due");
            });
            movers.withdraws(ONE, unstated);

            jobs.setJobRetries(before.getId(), 0);
            long failing = movers.plans(ONE, "acceptance", List.of(old), Map.of("answer-due-soon", "answer-nearly-due"));
            assertThat(movers.cases(failing)).singleElement().satisfies(one -> assertThat(one.rule()).as("something has failed").isEqualTo("MOV-07"));
            movers.withdraws(ONE, failing);
            jobs.setJobRetries(before.getId(), 3);

            long id = movers.released("acceptance", List.of(old), Map.of("answer-due-soon", "answer-nearly-due"));
            movers.work();
            assertThat(movers.sees(ONE, id).timers()).isEmpty();
            assertThat(movers.version(caseId, "acceptance")).isGreaterThan(old);
            assertThat(timer(caseId, "answer-nearly-due").getId()).isEqualTo(before.getId());
            assertThat(timer(caseId, "answer-nearly-due").getDuedate()).isEqualTo(before.getDuedate());
            movers.withdrawn(caseId);
        }
    }

    private Job timer(String caseId, String event) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("acceptance").singleResult().getId();
        return jobs.createJobQuery().processInstanceId(instance).activityId(event).singleResult();
    }

    /** What runs outside a lifecycle is no case, and nothing can be said of its way. */
    @Test
    void whatIsNoCaseStays() {
        int old = movers.releasesRelationship("找客户");
        var probe = new Probe(runtime, tasks, people, sql, transaction, clock);
        String instance = StepsAlone.begin(runtime, "relationship", probe.aCase()).getId();
        movers.releasesRelationship("寻客户");
        try {
            long id = movers.plans(ONE, "relationship", List.of(old), Map.of());
            assertThat(movers.cases(id)).singleElement().satisfies(one -> assertThat(one.rule()).isEqualTo("MOV-07"));
        } finally {
            runtime.deleteProcessInstance(instance, "tried");
        }
    }
}
