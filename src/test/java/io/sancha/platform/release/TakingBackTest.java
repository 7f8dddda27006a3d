package io.sancha.platform.release;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static io.sancha.platform.release.Reviewers.REVIEW;
import static io.sancha.platform.release.Reviewers.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.PastTheTriggers;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.CasesOnVersion;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Probe;
import io.sancha.platform.release.ProcessChange.State;
import io.sancha.platform.task.TaskDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A release can be taken back, under four eyes as it was made (CHG-07); and what is released is what was proposed (CHG-06). */
class TakingBackTest extends IntegrationTest {
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ProcessFiles processes;
    @Autowired
    private Trail trail;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private Reviewers reviewers;

    @BeforeEach
    void atWork() {
        reviewers = new Reviewers(beans);
    }

    @AfterEach
    void asItWas() {
        reviewers.close();
    }

    @Test
    void whatRanBeforeRunsAgainAndTheCasesOnItAreNamed() {
        var probe = new Probe(runtime, beans.getBean(TaskDesk.class), beans.getBean(EngineActors.class), sql, transaction, clock);
        long id = released("记下意见");
        String caseId = probe.aCase();
        String instance = StepsAlone.within(() -> runtime.createProcessInstanceByKey("review").businessKey(caseId).startBeforeActivity("review-case").execute())
            .getId();
        try {
            long back = reviewers.takesBack(OTHER, id);
            assertThat(reviewers.change(id).state()).as("until somebody else has released that too").isEqualTo(State.RELEASED);
            assertThat(running()).isEqualTo(renamed("记下意见"));
            assertThat(catchThrowableOfType(Refusal.class, () -> reviewers.releases(OTHER, back)).rule()).isEqualTo("CHG-01");

            reviewers.releases(ONE, back);

            assertThat(running()).isEqualTo(Reviewers.read(REVIEW));
            assertThat(reviewers.change(id).state()).isEqualTo(State.TAKEN_BACK);
            assertThat(reviewers.sees(ONE, id).on().count()).isOne();
            assertThat(reviewers.sees(ONE, id).on().cases()).singleElement().satisfies(on -> {
                assertThat(on.caseId()).isEqualTo(caseId);
                assertThat(on.process()).isEqualTo("review");
                assertThat(on.at()).isEqualTo("review-case");
                assertThat(on.atName()).contains("审查个案");
            });
            assertThat(trail.of("process-change-" + id, 0, 20)).filteredOn(record -> record.outcome().equals("CHANGE_TAKEN_BACK")).singleElement()
                .satisfies(record -> assertThat(record.message()).as("read in every branch (BRN-01)").doesNotContain(caseId, "review-case"));
            assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).as("running cases are untouched").isOne();

            transaction.executeWithoutResult(status -> sql.update("update act_ru_execution set tenant_id_ = '0909' where proc_inst_id_ = ?", instance));
            assertThat(reviewers.sees(ONE, id).on()).as("a case of another branch (BRN-01)").isEqualTo(new CasesOnVersion.Found(0, List.of()));
            assertThat(beans.getBean(CasesOnVersion.class).of(reviewers.change(id).deploymentId(), List.of("0909"), 5).count()).isOne();
        } finally {
            runtime.deleteProcessInstance(instance, "tried");
        }
        assertThat(catchThrowableOfType(Refusal.class, () -> reviewers.takesBack(ONE, id)).rule()).isEqualTo("CHG-07");
    }

    @Test
    void onlyWhatStillRunsIsTakenBack() {
        long first = released("记下意见");
        assertThat(reviewers.sees(ONE, first).files()).allMatch(file -> file.runs() && file.replacedBy() == null);
        assertThat(reviewers.sees(ONE, first).may().takeBack()).isTrue();
        long second = released("写下意见");
        assertThat(reviewers.sees(ONE, first).files()).singleElement().satisfies(file -> assertThat(file.replacedBy()).isEqualTo(second));
        assertThat(reviewers.sees(ONE, first).may().takeBack()).isFalse();
        assertThat(catchThrowableOfType(Refusal.class, () -> reviewers.takesBack(ONE, first)).english()).contains("released anew since");
        long back = reviewers.takesBack(ONE, second);
        assertThat(catchThrowableOfType(Refusal.class, () -> reviewers.takesBack(OTHER, second)).rule()).as("it is proposed already").isEqualTo("CHG-03");
        reviewers.releases(OTHER, back);
        assertThat(running()).as("what ran before the second").isEqualTo(renamed("记下意见"));
        long build = sql.queryForObject("select min(id) from process_change where kind = 'BUILD'", Long.class);
        assertThat(catchThrowableOfType(Refusal.class, () -> reviewers.takesBack(ONE, build)).rule()).isEqualTo("CHG-07");
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsNotReleased() {
        long id = proposed("记下意见");
        String sha256 = sql.queryForObject("select sha256 from process_change_file where change_id = ?", String.class, id);
        byte[] own = sql.queryForObject("select content from process_file_content where sha256 = ?", byte[].class, sha256);
        byte[] other = renamed("另一份").getBytes(StandardCharsets.UTF_8);
        PastTheTriggers.write(past -> past.update("update process_file_content set content = ? where sha256 = ?", other, sha256));
        notReleased(id, reviewers.change(id).sha256());
        PastTheTriggers.write(past -> past.update("update process_file_content set content = ? where sha256 = ?", own, sha256));
        notReleased(id, "0".repeat(64));
        notReleased(id, null);
        reviewers.releases(OTHER, id);
    }

    /** Whoever changes the content changes every hash with it; the trail still tells what was proposed. */
    @Test
    void whatSomebodyChangedWithAllItsHashesIsNotReleased() {
        long id = proposed("记下意见");
        byte[] other = renamed("另一份").getBytes(StandardCharsets.UTF_8);
        String sha256 = Hashes.sha256(other);
        String together = Hashes.sha256(REVIEW + " " + sha256 + "\n");
        PastTheTriggers.write(past -> past.update("insert into process_file_content (sha256, content, recorded_at) values (?, ?, now())", sha256, other)
            + past.update("update process_change_file set sha256 = ? where change_id = ?", sha256, id)
            + past.update("update process_change set sha256 = ? where id = ?", together, id));
        assertThat(reviewers.change(id).sha256()).isEqualTo(together);
        notReleased(id, together);
    }

    private void notReleased(long id, String seen) {
        assertThat(catchThrowableOfType(Refusal.class, () -> reviewers.releases(OTHER, id, seen)).rule()).isEqualTo("CHG-06");
        assertThat(running()).isEqualTo(Reviewers.read(REVIEW));
    }

    private long proposed(String name) {
        return reviewers.proposesWithReason(ONE, REVIEW, renamed(name));
    }

    private long released(String name) {
        long id = proposed(name);
        reviewers.releases(OTHER, id);
        return id;
    }

    private String running() {
        return new String(processes.running(REVIEW).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
