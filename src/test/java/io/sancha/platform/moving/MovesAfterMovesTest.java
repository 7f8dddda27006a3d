package io.sancha.platform.moving;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.release.PastTheRules;
import io.sancha.platform.release.Reviewers;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that has moved moves again: what it did before the first move counts under the name that was stated then. */
@Tag("long")
class MovesAfterMovesTest extends IntegrationTest {
    private static final String DILIGENCE = "diligence/diligence.bpmn";
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private StepsBefore steps;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private InstanceMoves engine;
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

    /** INV-01: the borrower was visited when the visit was called otherwise, two versions ago. */
    @Test
    void whatWasDoneUnderANameOfTwoVersionsAgoCounts() {
        String caseId = movers.keeps(steps.lifeUntilWaits("value-security", DossierVariant.ofTheGarmentMaker(), task -> { }));
        String before = Reviewers.read(DILIGENCE).replaceAll("(id|sourceRef|targetRef|bpmnElement)=\"visit-borrower\"", "$1=\"call-on-borrower\"");
        int began = movers.newest("diligence");
        try (var past = new PastTheRules(beans, DILIGENCE, before)) {
            int first = movers.newest("diligence");
            didItThere(caseId, new VersionMove("diligence", began, first, Map.of()));
            int second = movers.releases(DILIGENCE, Reviewers.read(DILIGENCE).replace("name=\"现场调查&#10;", "name=\"实地调查&#10;"));
            moves(first, Map.of("call-on-borrower", "visit-borrower"));
            assertThat(movers.version(caseId, "diligence")).isEqualTo(second);

            int third = movers.releases(DILIGENCE, Reviewers.read(DILIGENCE).replace("name=\"现场调查&#10;", "name=\"上门调查&#10;"));
            moves(second, Map.of());
            assertThat(movers.version(caseId, "diligence")).isEqualTo(third);
            movers.withdrawn(caseId);
        }
    }

    /** As of a build by which the visit had the other name: no case follows such a diagram by this one. */
    private void didItThere(String caseId, VersionMove move) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("diligence").singleResult().getId();
        transaction.executeWithoutResult(status -> {
            engine.move(instance, move);
            assertThat(sql.update("update act_hi_actinst set act_id_ = 'call-on-borrower', "
                + "proc_def_id_ = (select proc_def_id_ from act_ru_execution where id_ = ?)"
                + " where proc_inst_id_ = ? and act_id_ = 'visit-borrower'", instance, instance)).isEqualTo(1);
        });
    }

    private void moves(int from, Map<String, String> stated) {
        long id = movers.released("diligence", List.of(from), stated);
        movers.work();
        assertThat(movers.cases(id)).singleElement().satisfies(one -> assertThat(one.outcome()).as(one.en()).isEqualTo(CaseOutcome.MOVED));
    }
}
