package io.sancha.platform.release;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.staffing.MadeUpBranch;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** STF-01: diagrams that need people whom a branch does not have, where those that stand do not. */
class StaffingReleaseTest extends IntegrationTest {
    private static final String FILE = "relationship/relationship.bpmn";
    private static final String TASK = "confirm-rating";
    @Autowired
    private IdentityService identity;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private MadeUpBranch branch;
    private Reviewers reviewers;

    @BeforeEach
    void aBranchWithoutARatingOfficer() {
        reviewers = new Reviewers(beans);
        branch = new MadeUpBranch("0911", identity, sql, transaction);
        branch.open();
        identity.deleteMembership(branch.id("rating-officer"), "rating-officer");
    }

    @AfterEach
    void itIsClosedAgain() {
        reviewers.close();
        branch.close();
    }

    @Test
    void diagramsThatNeedWhomABranchHasNotAreRefusedWithDutyAndBranch() throws Exception {
        String own = Reviewers.read(FILE);
        whileThereStands(without(own), () -> {
            int kept = reviewers.kept();
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> reviewers.proposes(ONE, FILE, own));
            assertThat(refusal).isNotNull();
            assertThat(refusal.rule()).isEqualTo("STF-01");
            assertThat(refusal.english()).contains(FILE + " " + TASK, "branch 0911", "there is no Rating officer").doesNotContain("branch 0101");
            assertThat(refusal.chinese()).contains("机构 0911", "评级审定岗");
            assertThat(reviewers.kept()).as("nothing was kept").isEqualTo(kept);

            identity.createMembership(branch.id("rating-officer"), "rating-officer");
            long proposal = reviewers.proposesWithReason(ONE, FILE, own);
            identity.deleteMembership(branch.id("rating-officer"), "rating-officer");
            assertThat(catchThrowableOfType(Refusal.class, () -> reviewers.releases(OTHER, proposal)).rule()).as("who left meanwhile").isEqualTo("STF-01");
            return null;
        });
    }

    /** The bank's own diagrams need the duty as well: the branch lacked it before, and a diagram with another label changes nothing in that. */
    @Test
    void whatWasMissingBeforeIsToldAndStopsNothing() {
        reviewers.releases(OTHER, reviewers.proposesWithReason(ONE, FILE, Reviewers.read(FILE).replace("评级审定&#10;", "审定评级&#10;")));
        assertThat(sql.queryForList("select message from trail_record where rule = 'STF-01' and outcome = 'STAFFING_SHORT' and actor = ?", String.class,
            OTHER.userId())).anyMatch(message -> message.contains("branch 0911 was short before: there is no Rating officer"));
    }

    /** The task, its way out and their drawing are gone; what led to it leads to what came after it. */
    private static String without(String own) {
        String flow = own.replaceAll("(?s).*<bpmn:sequenceFlow id=\"([^\"]*)\"[^>]*sourceRef=\"" + TASK + "\".*", "$1");
        String next = own.replaceAll("(?s).*sourceRef=\"" + TASK + "\" targetRef=\"([^\"]*)\".*", "$1");
        return own.replace("targetRef=\"" + TASK + "\"", "targetRef=\"" + next + "\"")
            .replaceAll("(?s)<bpmn:userTask id=\"" + TASK + "\".*?</bpmn:userTask>", "")
            .replaceAll("(?s)<bpmn:sequenceFlow id=\"" + flow + "\".*?(/>|</bpmn:sequenceFlow>)", "")
            .replaceAll("<bpmn:(outgoing|incoming)>" + flow + "</bpmn:\\1>", "")
            .replaceAll("(?s)<bpmndi:BPMN(Shape|Edge) [^>]*bpmnElement=\"(" + TASK + "|" + flow + ")\".*?</bpmndi:BPMN\\1>", "");
    }

    private void whileThereStands(String diagram, Callable<Void> deed) throws Exception {
        ProcessDefinition newest = newest();
        byte[] own = sql.queryForObject("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?", byte[].class, newest.getDeploymentId(),
            newest.getResourceName());
        try {
            write(newest, diagram.getBytes(StandardCharsets.UTF_8));
            deed.call();
        } finally {
            write(newest, own);
        }
    }

    private ProcessDefinition newest() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("relationship").latestVersion().singleResult();
    }

    private void write(ProcessDefinition diagram, byte[] content) {
        transaction.executeWithoutResult(status -> assertThat(sql.update("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?",
            content, diagram.getDeploymentId(), diagram.getResourceName())).isEqualTo(1));
    }
}
