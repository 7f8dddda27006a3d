package io.sancha.platform.moving;

import static io.sancha.platform.release.Reviewers.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.release.Reviewers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a reviewer states of elements that are called otherwise (MOV-03), tried to be used for something else. */
class StatedMappingsTest extends IntegrationTest {
    private static final String ACCEPTANCE = "acceptance/acceptance.bpmn";
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private InstanceMoves engine;
    private Movers movers;
    private int old;

    @BeforeEach
    void twoVersions() {
        movers = new Movers(beans);
        old = movers.releases(ACCEPTANCE, Reviewers.read(ACCEPTANCE).replace("name=\"通知申请人&#10;", "name=\"答复申请人&#10;"));
        movers.releases(ACCEPTANCE, Reviewers.read(ACCEPTANCE).replace("name=\"通知申请人&#10;", "name=\"告知申请人&#10;"));
    }

    @AfterEach
    void asItWas() {
        movers.close();
    }

    /** ACC-03: the day by which the applicant must have an answer would come as a mere reminder, and nobody would be told that it is over. */
    @Test
    void aTermDoesNotBecomeAReminder() {
        String soon = "answer-due-soon";
        String over = "answer-overdue";
        for (Map<String, String> stated : List.of(Map.of(over, soon), Map.of(soon, over), Map.of(over, soon, soon, over))) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> movers.plans(ONE, "acceptance", List.of(old), stated));
            assertThat(refusal.rule()).isEqualTo("MOV-03");
            assertThat(refusal.field()).contains("mappings");
            assertThat(refusal.english()).contains("is called the same in the newest version");
        }
    }

    /** A case that ends between the look at it and the try is told as that, and the others of the plan are looked at. */
    @Test
    void whatHasEndedSinceItWasReadIsAnObjection() {
        var move = new VersionMove("acceptance", old, movers.newest("acceptance"), Map.of());
        assertThat(engine.objection("ended", move)).hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo("MOV-07"));
    }
}
