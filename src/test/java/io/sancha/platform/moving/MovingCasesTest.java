package io.sancha.platform.moving;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailAudit;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.moving.MovePlan.State;
import io.sancha.platform.release.Reviewers;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierEntries;
import io.sancha.tools.walkthrough.DossierVariant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases move to the newest version one by one, as a whole or not at all, and go on there. */
class MovingCasesTest extends IntegrationTest {
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private EngineActors people;
    @Autowired
    private Trail trail;
    @Autowired
    private TrailAudit audit;
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

    @Test
    void aReleasedPlanMovesItsCasesAndTheyGoOnThere() throws Exception {
        int old = movers.releasesRelationship("找客户");
        String caseId = movers.begins();
        HumanTask before = task(caseId);
        int now = movers.releasesRelationship("寻客户");

        long id = movers.plans(ONE, "relationship", List.of(old), Map.of());
        assertThat(movers.cases(id)).singleElement().satisfies(one -> {
            assertThat(one.caseId()).isEqualTo(caseId);
            assertThat(one.at()).containsExactly(new MoveReader.Place("identify-customer", "登记客户身份 Identify customer")).isEqualTo(one.becomes());
            assertThat(one.outcome()).isNull();
        });
        movers.work();
        assertThat(movers.version(caseId, "relationship")).as("until another has released it").isEqualTo(old);

        movers.releases(OTHER, id, movers.plan(id).sha256());
        assertThat(movers.plan(id).state()).isEqualTo(State.MOVING);
        movers.work();

        assertThat(movers.version(caseId, "relationship")).isEqualTo(now);
        assertThat(movers.version(caseId, "credit-lifecycle")).as("what called it stays on its version").isEqualTo(movers.newest("credit-lifecycle"));
        assertThat(movers.plan(id).state()).isEqualTo(State.ENDED);
        assertThat(movers.sees(ONE, id).row().progress()).isEqualTo(new MoveReader.Progress(1, 0, 1, 0, 0));
        theTaskIsTheSameAndHasItsForm(caseId, before);
        theTrailTellsWho(caseId, id, old, now);
        people.actingAs(Movers.MANAGER, () -> {
            tasks.claim(before.id());
            return tasks.complete(before.id(), new DossierEntries(beans, DossierVariant.ofTheGarmentMaker().text()).at(before));
        });
        assertThat(task(caseId).key()).isEqualTo("collect-credit-file");
        assertThat(task(caseId).diagram()).isEqualTo("relationship:" + now);
    }

    private void theTaskIsTheSameAndHasItsForm(String caseId, HumanTask before) {
        HumanTask after = task(caseId);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.duty()).isEqualTo("relationship-manager");
        Visitor manager = Visitor.as(rest, "relationship-manager");
        JsonNode form = manager.get("/engine-rest/task/" + after.id() + "/form").getBody();
        assertThat(form.get("key").asText()).isEqualTo("embedded:deployment:relationship/identify-customer.html");
        String shown = "/engine-rest/task/" + after.id() + "/deployed-form";
        assertThat(rest.withBasicAuth("relationship-manager", "demo").getForEntity(shown, String.class).getBody()).contains("<form");
    }

    private void theTrailTellsWho(String caseId, long id, int old, int now) {
        assertThat(trail.of(caseId, 0, 100)).filteredOn(record -> "CASE_MOVED".equals(record.outcome())).singleElement().satisfies(record -> {
            assertThat(record.message()).contains("process-reviewer）", "process-reviewer-2）", "第 " + old + " 版", "第 " + now + " 版",
                "identify-customer", "#" + id);
            assertThat(record.about().text()).contains(movers.plan(id).sha256(), movers.plan(id).toSha256(), movers.plan(id).sources().get(old));
        });
        assertThat(trail.of("case-move-" + id, 0, 10)).extracting(record -> record.actor() + " " + record.outcome())
            .containsExactly("process-reviewer MOVE_PLANNED", "process-reviewer-2 MOVE_RELEASED", "system MOVE_ENDED");
        assertThat(audit.verify(caseId)).isEmpty();
        assertThat(audit.verify("case-move-" + id)).isEmpty();
    }

    /** Whoever finds it in the list finds it under the name that the newest diagram gives it, and by no other; its holder keeps it. */
    @Test
    void aTaskThatWaitsIsCalledAsInTheNewestVersion() throws Exception {
        int old = movers.releasesRelationship("找客户");
        String caseId = movers.begins();
        HumanTask before = task(caseId);
        people.actingAs(Movers.MANAGER, () -> tasks.claim(before.id()));
        assertThat(before.name()).contains("登记客户身份");
        movers.releases(Movers.RELATIONSHIP, Reviewers.read(Movers.RELATIONSHIP)
            .replace("name=\"登记客户身份&#10;Identify customer", "name=\"核对客户身份&#10;Check customer"));

        movers.released("relationship", List.of(old), Map.of());
        movers.work();

        assertThat(task(caseId).id()).isEqualTo(before.id());
        assertThat(task(caseId).name()).contains("核对客户身份").contains("Check customer");
        assertThat(task(caseId).dueOn()).isEqualTo(before.dueOn());
        JsonNode seen = Visitor.as(rest, "relationship-manager").get("/engine-rest/task/" + before.id()).getBody();
        assertThat(seen.get("name").asText()).isEqualTo("核对客户身份\nCheck customer");
        assertThat(seen.get("assignee").asText()).isEqualTo("relationship-manager");
        assertThat(audit.verify(caseId)).isEmpty();
    }

    /** Somebody works at a case between the dry run and its turn: it moves from where it stands then. */
    @Test
    void aCaseIsLookedAtAgainAtItsTurn() throws Exception {
        int old = movers.releasesRelationship("找客户");
        String onward = movers.begins();
        String over = movers.begins();
        movers.releasesRelationship("寻客户");
        long id = movers.released("relationship", List.of(old), Map.of());
        HumanTask first = task(onward);
        people.actingAs(Movers.MANAGER, () -> {
            tasks.claim(first.id());
            return tasks.complete(first.id(), new DossierEntries(beans, DossierVariant.ofTheGarmentMaker().text()).at(first));
        });
        movers.withdrawn(over);

        movers.work();

        assertThat(movers.cases(id)).extracting(MoveReader.CaseView::caseId, MoveReader.CaseView::outcome).containsExactlyInAnyOrder(
            tuple(onward, CaseOutcome.MOVED), tuple(over, CaseOutcome.OVER));
        assertThat(movers.cases(id)).filteredOn(one -> one.caseId().equals(onward)).singleElement()
            .satisfies(one -> assertThat(one.at()).extracting(MoveReader.Place::element).containsExactly("collect-credit-file"));
    }

    @Test
    void itIsStoppedAndGoesOn() {
        int old = movers.releasesRelationship("找客户");
        String caseId = movers.begins();
        movers.releasesRelationship("寻客户");
        long id = movers.released("relationship", List.of(old), Map.of());

        movers.stops(ONE, id, "先看一看");
        movers.work();
        assertThat(movers.plan(id).state()).isEqualTo(State.STOPPED);
        assertThat(movers.plan(id).haltReason()).isEqualTo("先看一看");
        assertThat(movers.version(caseId, "relationship")).isEqualTo(old);

        movers.resumes(OTHER, id);
        movers.work();
        assertThat(movers.plan(id).state()).isEqualTo(State.ENDED);
        assertThat(movers.version(caseId, "relationship")).isGreaterThan(old);
    }

    /** The database breaks off at the second case, as where the power fails: the first has moved, the second has not, and what is left moves afterwards. */
    @Test
    void whatBreaksOffInTheMiddleLeavesNothingHalf() {
        int old = movers.releasesRelationship("找客户");
        String first = movers.begins();
        String second = movers.begins();
        int now = movers.releasesRelationship("寻客户");
        long id = movers.released("relationship", List.of(old), Map.of());
        commits("create function break_off() returns trigger language plpgsql as $$ begin if exists (select from case_move_outcome where plan_id = new.plan_id)"
            + " then raise exception 'broken off'; end if; return new; end $$");
        commits("create trigger breaks_off before insert on case_move_outcome for each row execute function break_off()");
        try {
            assertThatThrownBy(movers::work).hasMessageContaining("broken off");
        } finally {
            commits("drop trigger breaks_off on case_move_outcome");
            commits("drop function break_off");
        }
        assertThat(movers.version(first, "relationship")).isEqualTo(now);
        assertThat(movers.version(second, "relationship")).isEqualTo(old);
        assertThat(trail.of(second, 0, 100)).extracting(TrailRecord::outcome).doesNotContain("CASE_MOVED");
        assertThat(movers.plan(id).state()).isEqualTo(State.MOVING);

        movers.work();

        assertThat(movers.version(second, "relationship")).isEqualTo(now);
        assertThat(movers.sees(ONE, id).row().progress()).isEqualTo(new MoveReader.Progress(2, 0, 2, 0, 0));
    }

    private void commits(String statement) {
        transaction.executeWithoutResult(status -> sql.execute(statement));
    }

    private HumanTask task(String caseId) {
        return tasks.openIn(caseId).get(0);
    }
}
