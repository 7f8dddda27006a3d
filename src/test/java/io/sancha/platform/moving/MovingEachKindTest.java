package io.sancha.platform.moving;

import static io.sancha.platform.release.Reviewers.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.CaseInstances;
import io.sancha.platform.release.Reviewers;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a case may stand at besides a task: a step that is under way below it, and a task that several people have at once. */
@Tag("long")
class MovingEachKindTest extends IntegrationTest {
    private static final String LIFECYCLE = "lifecycle/credit-lifecycle.bpmn";
    private static final String COMMITTEE = "committee/committee.bpmn";
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private StepsBefore steps;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private CaseInstances instances;
    private Movers movers;

    @BeforeEach
    void atWork() {
        movers = new Movers(beans);
    }

    @AfterEach
    void asItWas() {
        movers.close();
    }

    /** The lifecycle moves; the step that it called goes on where it is and comes back to it, and the withdrawal still finds it. */
    @Test
    void theLifecycleMovesWithAStepUnderWay() {
        int old = lifecycle("个案起始");
        String caseId = movers.begins();
        int now = lifecycle("个案开启");

        long id = movers.released("credit-lifecycle", List.of(old), Map.of());
        movers.work();

        assertThat(movers.cases(id)).singleElement().satisfies(one -> {
            assertThat(one.outcome()).as(one.en()).isEqualTo(CaseOutcome.MOVED);
            assertThat(one.becomes()).extracting(MoveReader.Place::element).containsExactly("establish-relationship");
        });
        assertThat(movers.version(caseId, "credit-lifecycle")).isEqualTo(now);
        assertThat(tasks.openIn(caseId)).extracting(HumanTask::key).containsExactly("identify-customer");
        movers.withdrawn(caseId);
        assertThat(tasks.openIn(caseId)).isEmpty();
        assertThat(movers.version(caseId, "credit-lifecycle")).isZero();
    }

    private int lifecycle(String name) {
        return movers.releasesAt(LIFECYCLE, "credit-lifecycle", Reviewers.read(LIFECYCLE).replace("name=\"个案开始&#10;", "name=\"" + name + "&#10;"));
    }

    /** Seven members vote at once: each keeps the own task, and the case its one place. */
    @Test
    void theMembersVotesMoveTogether() {
        int old = committee("计点选票");
        String caseId = steps.lifeUntilWaits("cast-vote", DossierVariant.ofTheGarmentMaker(), task -> { });
        try {
            List<HumanTask> before = tasks.openIn(caseId);
            assertThat(before).hasSizeGreaterThan(2);
            committee("清点选票");

            long id = movers.released("committee", List.of(old), Map.of());
            movers.work();

            assertThat(movers.cases(id)).singleElement().satisfies(one -> assertThat(one.outcome()).as(one.en()).isEqualTo(CaseOutcome.MOVED));
            assertThat(tasks.openIn(caseId)).extracting(HumanTask::id).containsExactlyElementsOf(before.stream().map(HumanTask::id).toList());
            assertThat(tasks.openIn(caseId)).extracting(HumanTask::diagram).containsOnly("committee:" + movers.newest("committee"));
            assertThat(movers.sees(ONE, id).timers()).isEmpty();
        } finally {
            instances.stop(caseId, "tried");
        }
    }

    private int committee(String name) {
        return movers.releases(COMMITTEE, Reviewers.read(COMMITTEE).replaceFirst("name=\"[^\"&]+&#10;Count votes", "name=\"" + name + "&#10;Count votes"));
    }
}
