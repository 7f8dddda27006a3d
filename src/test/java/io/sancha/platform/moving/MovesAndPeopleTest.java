package io.sancha.platform.moving;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.people.Actor;
import io.sancha.platform.release.PastTheRules;
import io.sancha.platform.release.Reviewers;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierEntries;
import io.sancha.tools.walkthrough.DossierVariant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A case does not move to where the people of its branch could not finish it, those counted who have acted in it already (STF-01). */
class MovesAndPeopleTest extends IntegrationTest {
    private static final String LIFECYCLE = "lifecycle/credit-lifecycle.bpmn";
    @Autowired
    private IdentityService identity;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private EngineActors people;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private InstanceMoves engine;
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

    /** The older version has no review, so nobody missed its one reviewer; the newest has, and who identified the customer does not review. */
    @Test
    void whoHasActedInTheCaseIsNotCountedForWhatThatExcludes() throws Exception {
        // people of other tests would be enough for the review
        List<String> others = identity.createUserQuery().memberOfGroup("reviewer").list().stream().map(User::getId).filter(id -> !id.equals("reviewer"))
            .filter(id -> identity.createGroupQuery().groupMember(id).list().stream().noneMatch(group -> group.getId().matches("branch-(?!0101).*"))).toList();
        others.forEach(id -> identity.deleteMembership(id, "reviewer"));
        try {
            refusesWhoHasActed();
        } finally {
            others.forEach(id -> identity.createMembership(id, "reviewer"));
        }
    }

    private void refusesWhoHasActed() throws Exception {
        String taken = identifiedBy(new Actor("reviewer", Set.of("relationship-manager", "branch-0101")));
        String free = identifiedBy(Movers.MANAGER);
        int began = movers.newest("credit-lifecycle");
        try (var past = new PastTheRules(beans, LIFECYCLE, Reviewers.read(LIFECYCLE).replace("targetRef=\"review-credit\"",
            "targetRef=\"deliberate-in-committee\""))) {
            int old = movers.newest("credit-lifecycle");
            List.of(taken, free).forEach(one -> follows(one, began, old));
            movers.releasesAt(LIFECYCLE, "credit-lifecycle", Reviewers.read(LIFECYCLE).replace("name=\"个案开始&#10;", "name=\"个案起始&#10;"));

            long id = movers.released("credit-lifecycle", List.of(old), Map.of());
            movers.work();

            assertThat(of(id, taken).rule()).isEqualTo("STF-01");
            assertThat(of(id, taken).zh()).contains("0101", "审查");
            assertThat(of(id, taken).en()).contains("branch 0101", "eviewer");
            assertThat(movers.version(taken, "credit-lifecycle")).isEqualTo(old);
            assertThat(of(id, free).outcome()).as(of(id, free).en()).isEqualTo(CaseOutcome.MOVED);
            movers.withdrawn(taken);
            movers.withdrawn(free);
        }
    }

    /** What it lacks already is not the move's doing. */
    @Test
    void whatTheCaseLackedBeforeDoesNotKeepItFromMoving() throws Exception {
        int old = movers.releasesRelationship("找客户");
        String taken = identifiedBy(new Actor("reviewer", Set.of("relationship-manager", "branch-0101")));
        movers.releasesRelationship("寻客户");
        long id = movers.released("relationship", List.of(old), Map.of());
        movers.work();
        assertThat(of(id, taken).outcome()).as(of(id, taken).en()).isEqualTo(CaseOutcome.MOVED);
    }

    private String identifiedBy(Actor officer) throws Exception {
        String caseId = movers.begins();
        HumanTask task = tasks.openIn(caseId).get(0);
        people.actingAs(officer, () -> {
            tasks.claim(task.id());
            return tasks.complete(task.id(), new DossierEntries(beans, DossierVariant.ofTheGarmentMaker().text()).at(task));
        });
        return caseId;
    }

    private void follows(String caseId, int from, int to) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("credit-lifecycle").singleResult()
            .getId();
        transaction.executeWithoutResult(status -> engine.move(instance, new VersionMove("credit-lifecycle", from, to, Map.of())));
    }

    private MoveReader.CaseView of(long plan, String caseId) {
        return movers.cases(plan).stream().filter(one -> one.caseId().equals(caseId)).findFirst().orElseThrow();
    }
}
