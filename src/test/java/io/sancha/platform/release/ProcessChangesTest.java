package io.sancha.platform.release;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static io.sancha.platform.release.Reviewers.REVIEW;
import static io.sancha.platform.release.Reviewers.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Probe;
import io.sancha.platform.release.ProcessChange.State;
import io.sancha.platform.standin.StandIn;
import io.sancha.platform.standin.StandInDesk;
import io.sancha.platform.standin.StandInEntry;
import io.sancha.platform.task.TaskDesk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A deployment is a proposal, and runs once another reviewer has released it (CHG-01 to CHG-07, CHG-09). */
class ProcessChangesTest extends IntegrationTest {
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ProcessFiles processes;
    @Autowired
    private ProcessChanges changes;
    @Autowired
    private StandInDesk standIns;
    @Autowired
    private Trail trail;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private Reviewers reviewers;
    private Probe probe;
    private final List<ProcessInstance> begun = new ArrayList<>();

    @BeforeEach
    void atWork() {
        reviewers = new Reviewers(beans);
        probe = new Probe(runtime, beans.getBean(TaskDesk.class), beans.getBean(EngineActors.class), sql, transaction, clock);
    }

    @AfterEach
    void asItWas() {
        begun.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "tried"));
        reviewers.close();
    }

    @Test
    void newCasesFollowTheOldDiagramUntilAnotherReviewerHasReleasedTheNew() {
        long deployments = reviewers.deployments();
        long id = reviewers.proposesWithReason(ONE, "review.bpmn", renamed("记下意见"));

        assertThat(reviewers.deployments()).isEqualTo(deployments);
        assertThat(running()).isEqualTo(Reviewers.read(REVIEW));
        String before = begin();

        reviewers.releases(OTHER, id);

        assertThat(reviewers.deployments()).isEqualTo(deployments + 1);
        assertThat(running()).isEqualTo(renamed("记下意见"));
        String after = begin();
        assertThat(after).isNotEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionId(before).processInstanceId(begun.get(0).getId()).count())
            .as("stays on its version").isOne();
        ProcessChange change = reviewers.change(id);
        assertThat(change.state()).isEqualTo(State.RELEASED);
        assertThat(trail.of("process-change-" + id, 0, 10)).extracting(record -> record.actor() + " " + record.outcome())
            .containsExactly("process-reviewer CHANGE_PROPOSED", "process-reviewer REASON_STATED", "process-reviewer-2 CHANGE_RELEASED");
        assertThat(trail.of("process-change-" + id, 2, 1).get(0).message()).contains("process-reviewer）", "process-reviewer-2）", change.sha256());
        assertThat(trail.of("process-change-" + id, 2, 1).get(0).about().text()).contains(change.sha256()).contains(REVIEW);
    }

    @Test
    void whoProposedItDoesNotReleaseIt() {
        long id = reviewers.proposesWithReason(ONE, REVIEW, renamed("记下意见"));
        var withMore = new Actor("process-reviewer", Set.of("process-reviewer", "auditor", "approver-president", "head-office"));
        for (Actor proposer : List.of(ONE, withMore)) {
            refused("CHG-01", id, () -> reviewers.releases(proposer, id));
            refused("CHG-01", id, () -> reviewers.refuses(proposer, id, "算了"));
        }
        refused("API-01", id, () -> reviewers.releases(new Actor("auditor", Set.of("auditor")), id));
    }

    @Test
    void whoStandsInForTheProposerIsNoSecondPairOfEyes() {
        long id = reviewers.proposesWithReason(ONE, REVIEW, renamed("记下意见"));
        LocalDate today = LocalDate.now(clock);
        for (Actor absent : List.of(ONE, OTHER)) {
            Actor delegate = absent.equals(ONE) ? OTHER : ONE;
            StandIn standIn = reviewers.as(absent, () -> standIns.arrange(new StandInEntry(delegate.userId(), "process-reviewer", today, today, "休假")));
            assertThat(refused("CHG-01", id, () -> reviewers.releases(OTHER, id)).english()).contains("stand in");
            reviewers.as(absent, () -> standIns.withdrawn(standIn));
        }
        reviewers.releases(OTHER, id);
        assertThat(reviewers.change(id).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void whoIsNoReviewerAnyMoreProposesNothing() {
        var gone = new Actor("reviewer", Set.of("process-reviewer"));
        long id = reviewers.proposesWithReason(gone, REVIEW, renamed("记下意见"));
        assertThat(refused("CHG-01", id, () -> reviewers.releases(OTHER, id)).english()).contains("no process reviewer any more");
        reviewers.refuses(OTHER, id, "提出人已调岗");
        assertThat(reviewers.change(id).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aReasonIsStatedOnceByTheProposerBeforeTheRelease() {
        long id = reviewers.proposes(ONE, REVIEW, renamed("记下意见"));
        refused("CHG-02", id, () -> reviewers.releases(OTHER, id));
        refused("CHG-01", id, () -> reviewers.states(OTHER, id, "我看可以"));
        refused("CHG-02", id, () -> reviewers.states(ONE, id, " \u200b "));
        reviewers.states(ONE, id, "名称更清楚");
        refused("CHG-02", id, () -> reviewers.states(ONE, id, "别的"));
        assertThat(reviewers.change(id).reason()).isEqualTo("名称更清楚");
    }

    @Test
    void whatRunsOrWaitsAlreadyIsNotProposedAgain() {
        int kept = reviewers.kept();
        String form = Reviewers.read("review/review-case.html");
        for (String[] same : new String[][] {{REVIEW, Reviewers.read(REVIEW)}, {"review.bpmn", Reviewers.read(REVIEW)}, {"review/review-case.html", form},
            {"committee/determine-committee.dmn", Reviewers.read("committee/determine-committee.dmn")}}) {
            assertThat(refusal(() -> reviewers.proposes(ONE, same[0], same[1])).rule()).as(same[0]).isEqualTo("CHG-03");
        }
        assertThat(reviewers.kept()).isEqualTo(kept);
        long id = reviewers.proposes(ONE, REVIEW, renamed("记下意见"));
        assertThat(refusal(() -> reviewers.proposes(OTHER, "review.bpmn", renamed("记下意见"))).english()).contains("#" + id);
        reviewers.withdraws(ONE, id);
        assertThat(reviewers.proposes(OTHER, REVIEW, renamed("记下意见"))).as("once it is withdrawn").isGreaterThan(id);
    }

    @Test
    void whatTheGuardFindsIsRefusedAndNothingIsKept() {
        int kept = reviewers.kept();
        int contents = sql.queryForObject("select count(*) from process_file_content", Integer.class);
        long deployments = reviewers.deployments();
        assertThat(refusal(() -> reviewers.proposes(ONE, REVIEW, Reviewers.read(REVIEW).replace("camunda:candidateGroups=\"reviewer\"",
            "camunda:candidateGroups=\"relationship-manager\""))).rule()).isEqualTo("MOD-06");
        assertThat(refusal(() -> reviewers.proposes(ONE, "x/x.bpmn", "garbage")).rule()).isEqualTo("MOD-05");
        assertThat(reviewers.kept()).isEqualTo(kept);
        assertThat(sql.queryForObject("select count(*) from process_file_content", Integer.class)).isEqualTo(contents);
        assertThat(reviewers.deployments()).isEqualTo(deployments);
    }

    @Test
    void ofTwoProposalsForOneDiagramTheSecondIsStale() {
        long first = reviewers.proposesWithReason(ONE, REVIEW, renamed("记下意见"));
        long second = reviewers.proposesWithReason(OTHER, REVIEW, renamed("写下意见"));
        reviewers.releases(OTHER, first);
        Refusal refusal = refused("CHG-05", second, () -> reviewers.releases(ONE, second));
        assertThat(refusal.english()).contains("#" + first).contains(REVIEW).contains("system task");
        assertThat(reviewers.sees(ONE, second).stale()).singleElement().satisfies(told -> assertThat(told).contains("#" + first));
        assertThat(running()).isEqualTo(renamed("记下意见"));
    }

    /** Something else has come to run beside it, past every check: the whole is looked at again. */
    @Test
    void theGuardLooksAgainAtTheRelease() throws Exception {
        long id = reviewers.proposesWithReason(ONE, REVIEW, renamed("记下意见"));
        try (var past = new PastTheRules(beans, "approval/approval.bpmn", Reviewers.read("approval/approval.bpmn").replaceFirst(
            "camunda:formKey=\"embedded:deployment:approval/[a-z-]+.html\"", "camunda:formKey=\"embedded:deployment:review/review-case.html\""))) {
            Refusal refusal = refused("MOD-06", id, () -> reviewers.releases(OTHER, id));
            assertThat(refusal.english()).contains("approval/approval.bpmn");
            assertThat(reviewers.sees(OTHER, id).findings()).isNotEmpty();
        }
        reviewers.releases(OTHER, id);
        assertThat(reviewers.change(id).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void ofTwoWhoReleaseAtOnceOneDoes() throws Exception {
        var third = new Actor("process-reviewer-3", Set.of("process-reviewer", "head-office"));
        long id = reviewers.proposesWithReason(ONE, REVIEW, renamed("记下意见"));
        long deployments = reviewers.deployments();
        var start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Refusal>> tried = Stream.of(OTHER, third).map(who -> both.submit(() -> {
                start.await();
                return catchThrowableOfType(Refusal.class, () -> reviewers.releases(who, id));
            })).toList();
            start.countDown();
            List<Refusal> found = new ArrayList<>();
            for (Future<Refusal> one : tried) {
                found.add(one.get());
            }
            assertThat(found).filteredOn(refusal -> refusal == null).hasSize(1);
            assertThat(found).filteredOn(refusal -> refusal != null).extracting(Refusal::rule).containsExactly("CHG-09");
        } finally {
            both.shutdownNow();
        }
        assertThat(reviewers.deployments()).isEqualTo(deployments + 1);
        assertThat(trail.of("process-change-" + id, 0, 10)).filteredOn(record -> record.outcome().equals("CHANGE_RELEASED")).hasSize(1);
    }

    /** The database loses the connection after everything is done and before it is committed. */
    @Test
    void aKillInTheMiddleOfAReleaseLeavesNothingHalf() {
        long id = reviewers.proposesWithReason(ONE, REVIEW, renamed("记下意见"));
        long deployments = reviewers.deployments();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            reviewers.releases(OTHER, id);
            sql.queryForObject("select pg_terminate_backend(pg_backend_pid())", Boolean.class);
        })).isInstanceOf(RuntimeException.class);
        assertThat(reviewers.change(id).state()).isEqualTo(State.OPEN);
        assertThat(reviewers.deployments()).isEqualTo(deployments);
        assertThat(running()).isEqualTo(Reviewers.read(REVIEW));
        assertThat(trail.of("process-change-" + id, 0, 10)).noneMatch(record -> record.outcome().equals("CHANGE_RELEASED"));
        reviewers.releases(OTHER, id);
        assertThat(running()).isEqualTo(renamed("记下意见"));
    }

    @Test
    void whatEndedStaysEndedAndByTheRightHand() {
        long id = reviewers.proposesWithReason(ONE, REVIEW, renamed("记下意见"));
        refused("CHG-01", id, () -> reviewers.withdraws(OTHER, id));
        refused("CHG-02", id, () -> reviewers.refuses(OTHER, id, ""));
        reviewers.refuses(OTHER, id, "不够清楚");
        for (ThrowingCallable again : List.<ThrowingCallable>of(() -> reviewers.releases(OTHER, id), () -> reviewers.withdraws(ONE, id),
            () -> reviewers.refuses(OTHER, id, "再退"), () -> reviewers.states(ONE, id, "再说"))) {
            assertThat(refusal(again).rule()).isEqualTo("CHG-09");
        }
        assertThat(refusal(() -> reviewers.takesBack(ONE, id)).rule()).isEqualTo("CHG-07");
        assertThat(refusal(() -> reviewers.releases(OTHER, 9_999_999, "x")).rule()).isEqualTo("INPUT");
    }

    /** Whoever writes past the program meets the same rules in the database. */
    @Test
    void theDatabaseKnowsTwoPairsOfEyes() {
        long id = reviewers.proposes(ONE, REVIEW, renamed("记下意见"));
        String end = "insert into process_change_end (change_id, outcome, deployment_id, recorded_at, recorded_by, bank_date) "
            + "values (?, 'RELEASED', 'x', now(), ?, current_date)";
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> sql.update(end, id, "process-reviewer")))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("CHG-01");
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> sql.update(end, id, "process-reviewer-2")))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("CHG-02");
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> sql.update("insert into process_change_reason "
            + "(change_id, reason, recorded_at, recorded_by, bank_date) values (?, 'x', now(), 'process-reviewer-2', current_date)", id)))
            .hasMessageContaining("CHG-02");
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> sql.update("update process_file_content set content = 'x'")))
            .hasMessageContaining("facts");
    }

    @Test
    void aTableAloneAndAFormAloneAreChangesToo() {
        String committee = "committee/determine-committee.dmn";
        String table = Reviewers.read(committee).replace("须经贷审会审议 /", "应经贷审会审议 /");
        long id = reviewers.proposesWithReason(ONE, "determine-committee.dmn", table);
        assertThat(reviewers.sees(OTHER, id).files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo(committee);
            assertThat(file.differences().changes()).isNotEmpty().allMatch(change -> change.zh().startsWith("第 "));
        });
        reviewers.releases(OTHER, id);
        assertThat(new String(processes.running(committee).orElseThrow().content(), StandardCharsets.UTF_8)).isEqualTo(table);

        String ask = "{\"id\": \"ask\", \"type\": \"default\", \"components\": [{\"type\": \"textfield\", \"key\": \"a\"}]}";
        long form = reviewers.proposesWithReason(ONE, "sandbox/ask.form", ask);
        reviewers.releases(OTHER, form);
        assertThat(refusal(() -> reviewers.proposes(ONE, "sandbox/ask.form", ask)).rule()).isEqualTo("CHG-03");
        assertThat(refusal(() -> reviewers.takesBack(ONE, form)).english()).contains("no version before");
    }

    /** Under two names, of which the bank's own would be one, and the second would hide behind the first. */
    @Test
    void oneDiagramUnderTwoNamesIsRefused() {
        assertThat(refusal(() -> reviewers.as(ONE, () -> beans.getBean(RepositoryService.class).createDeployment().name("sandbox")
            .addString("review.bpmn", renamed("记下意见")).addString(REVIEW, renamed("写下意见")).deploy())).rule()).isEqualTo("MOD-05");
    }

    /** A file under another name would be shown as a new one, without what it changes. */
    @Test
    void noNameHidesWhatAFileTakesThePlaceOf() {
        String table = Reviewers.read("committee/determine-committee.dmn").replace("须经贷审会审议 /", "应经贷审会审议 /");
        for (String[] hidden : new String[][] {{"review/other.bpmn", renamed("记下意见")}, {"committee/other.dmn", table},
            {"application/determine-required-documents.dmn", table}}) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> reviewers.proposes(ONE, hidden[0], hidden[1]));
            assertThat(refusal).as(hidden[0]).isNotNull();
            assertThat(refusal.rule()).as(refusal.english()).matches("MOD-0[5-9]|TAB-01");
        }
        for (String other : List.of("other.bpmn", "other/review.bpmn")) {
            long id = reviewers.proposes(ONE, other, renamed("记下 " + other.length()));
            assertThat(reviewers.sees(OTHER, id).files()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo(REVIEW);
                assertThat(file.differences().changes()).hasSize(1);
            });
        }
    }

    @Test
    void ofTwoWhoProposeTheSameAtOnceOneDoes() throws Exception {
        int kept = reviewers.kept();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Refusal>> tried = Stream.of(ONE, OTHER).map(who -> both.submit(() ->
                catchThrowableOfType(Refusal.class, () -> reviewers.proposes(who, REVIEW, renamed("记下意见"))))).toList();
            List<Refusal> found = new ArrayList<>();
            for (Future<Refusal> one : tried) {
                found.add(one.get());
            }
            assertThat(found).filteredOn(refusal -> refusal != null).extracting(Refusal::rule).containsExactly("CHG-03");
        } finally {
            both.shutdownNow();
        }
        assertThat(reviewers.kept()).isEqualTo(kept + 1);
    }

    @Test
    void noMoreWaitThanReviewersKeepInMind() {
        List<Long> many = transaction.execute(status -> IntStream.range(changes.open().size(), ProposalDesk.MOST_OPEN).mapToObj(i -> changes.add(
            ProcessChange.Kind.PROPOSAL, "sandbox " + i, null, List.of(new ChangeFile("x/x" + i + ".form", changes.keep(("" + i).getBytes()), null)), null,
            "process-reviewer")).toList());
        int kept = reviewers.kept();
        assertThat(refusal(() -> reviewers.proposes(ONE, REVIEW, renamed("记下意见"))).rule()).isEqualTo("CHG-04");
        assertThat(reviewers.kept()).isEqualTo(kept);
        assertThat(many).hasSizeGreaterThan(1);
    }

    @Test
    void processesAreNotDeployedForABranchOrForAnotherDay() {
        assertThat(refusal(() -> reviewers.as(ONE, () -> beans.getBean(RepositoryService.class).createDeployment().tenantId("0101")
            .addString(REVIEW, renamed("记下意见")).deploy())).field()).contains("tenant-id");
        assertThat(refusal(() -> reviewers.as(ONE, () -> beans.getBean(RepositoryService.class).createDeployment()
            .activateProcessDefinitionsOn(Date.from(clock.instant())).addString(REVIEW, renamed("记下意见")).deploy())).field())
            .contains("deployment-activation-time");
    }

    private Refusal refused(String rule, long id, ThrowingCallable deed) {
        long deployments = reviewers.deployments();
        State before = reviewers.change(id).state();
        Refusal refusal = refusal(deed);
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(reviewers.deployments()).as("nothing is half deployed").isEqualTo(deployments);
        assertThat(reviewers.change(id).state()).isEqualTo(before);
        return refusal;
    }

    private static Refusal refusal(ThrowingCallable deed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, deed);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private String running() {
        return new String(processes.running(REVIEW).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    /** @return the version of the diagram that a new review follows */
    private String begin() {
        String caseId = probe.aCase();
        begun.add(StepsAlone.within(() -> runtime.createProcessInstanceByKey("review").businessKey(caseId).startBeforeActivity("review-case").execute()));
        return begun.get(begun.size() - 1).getProcessDefinitionId();
    }
}
