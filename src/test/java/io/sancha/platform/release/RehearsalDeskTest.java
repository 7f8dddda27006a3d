package io.sancha.platform.release;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static io.sancha.platform.release.Reviewers.REVIEW;
import static io.sancha.platform.release.Reviewers.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.people.Actor;
import io.sancha.platform.release.Rehearsal.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** That a proposal was rehearsed is kept with it and on the trail (REH-02 to REH-04). What runs a rehearsal is tried elsewhere. */
class RehearsalDeskTest extends IntegrationTest {
    private static final String SHA = "a".repeat(64);
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private RehearsalDesk desk;
    @Autowired
    private Trail trail;
    private Reviewers reviewers;
    private long change;
    private long begun;

    @BeforeEach
    void aProposal() {
        reviewers = new Reviewers(beans);
        change = reviewers.proposes(ONE, REVIEW, renamed("记下意见"));
    }

    @AfterEach
    void asItWas() {
        if (begun != 0) {
            desk.end(begun, Outcome.BROKEN_OFF, "试毕", "tried", "[]");
        }
        reviewers.close();
    }

    private RehearsalDesk.Begun begin(Actor who) {
        RehearsalDesk.Begun now = reviewers.as(who, () -> desk.begin(change, "garment-maker.json", SHA, "place-" + change));
        begun = now.id();
        return now;
    }

    private RehearsalDesk.View seen(Actor who) {
        return reviewers.as(who, () -> desk.of(change));
    }

    private void refused(String rule, Actor who) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> begin(who));
        assertThat(refusal).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.place().orElseThrow().caseId()).isEqualTo("process-change-" + change);
    }

    @Test
    void whatIsWalkedIsTheWholeWithTheProposedFileInIt() {
        assertThat(begin(ONE).files()).hasSizeGreaterThan(20).extracting(SourceFile::name).doesNotHaveDuplicates()
            .contains("lifecycle/credit-lifecycle.bpmn", "committee/determine-committee.dmn").allMatch(name -> name.matches(".*\\.(bpmn|dmn)"));
        assertThat(reviewers.change(change).state()).as("it waits for its release as before").isEqualTo(ProcessChange.State.OPEN);
    }

    @Test
    void theProposedFileIsWalkedAndNotTheOneThatRuns() {
        assertThat(begin(OTHER).files()).filteredOn(file -> file.name().equals(REVIEW)).singleElement()
            .satisfies(file -> assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo(renamed("记下意见")));
    }

    @Test
    void whatCameOfItIsSeenByTheSecondReviewerAndStandsOnTheTrailOnce() {
        long id = begin(ONE).id();
        assertThat(seen(OTHER).rows()).singleElement().satisfies(row -> assertThat(row.rehearsal().outcome()).isNull());

        desk.end(id, Outcome.FAILED, "停在 review/review-case", "it waits at review/review-case", "[{\"task\":\"review-case\"}]");
        desk.end(id, Outcome.PASSED, "走通", "passed", "[]");

        assertThat(seen(OTHER).may()).isTrue();
        assertThat(seen(OTHER).rows()).singleElement().satisfies(row -> {
            assertThat(row.byName()).contains("程");
            assertThat(row.rehearsal().outcome()).as("it ends once").isEqualTo(Outcome.FAILED);
            assertThat(row.rehearsal().dossier() + row.rehearsal().sha256() + row.rehearsal().by()).isEqualTo("garment-maker.json" + SHA + "process-reviewer");
        });
        assertThat(reviewers.as(OTHER, () -> desk.story(change, id))).isEqualTo("[{\"task\":\"review-case\"}]");
        assertThat(trail.of("process-change-" + change, 1, 10)).singleElement().satisfies(record -> {
            assertThat(record.outcome()).isEqualTo("CHANGE_REHEARSED_FAILED");
            assertThat(record.message()).contains("garment-maker.json", SHA, "停在 review/review-case", "waits at review/review-case");
        });
    }

    @Test
    void oneAtATime() {
        long id = begin(ONE).id();
        refused("REH-03", OTHER);
        desk.end(id, Outcome.PASSED, "走通", "passed", "[]");
        assertThat(begin(OTHER).id()).isGreaterThan(id);
    }

    /** Its server may have been killed on a machine that never came back. */
    @Test
    void oneThatNeverEndedKeepsNobodyFromTheNextForLong() {
        long lost = begin(ONE).id();
        clock.moveBy(RehearsalDesk.OVER_AFTER.plusMinutes(1));
        assertThat(begin(OTHER).id()).isGreaterThan(lost);
        assertThat(seen(ONE).rows()).extracting(RehearsalDesk.Row::lost).containsExactly(false, true);
        desk.end(lost, Outcome.BROKEN_OFF, "试毕", "tried", "[]");
    }

    @Test
    void whatAKilledServerLeftIsEndedByItsFolder() {
        begin(ONE);
        desk.brokenOff("another-place");
        desk.brokenOff("place-" + change);
        desk.brokenOff("place-" + change);
        assertThat(seen(ONE).rows()).singleElement().satisfies(row -> {
            assertThat(row.rehearsal().outcome()).isEqualTo(Outcome.BROKEN_OFF);
            assertThat(row.lost()).isFalse();
        });
    }

    @Test
    void whoIsNoReviewerAndWhatHasEndedIsRefused() {
        refused("REH-04", new Actor("auditor", Set.of("auditor")));
        assertThat(seen(new Actor("auditor", Set.of("auditor"))).may()).isFalse();
        var manager = new Actor("relationship-manager", Set.of("relationship-manager"));
        assertThat(catchThrowableOfType(Refusal.class, () -> seen(manager)).rule()).isEqualTo("API-01");
        reviewers.withdraws(ONE, change);
        refused("REH-02", ONE);
        assertThat(seen(ONE).may()).isFalse();
        assertThat(catchThrowableOfType(Refusal.class, () -> reviewers.as(ONE, () -> desk.story(change, 0))).rule()).isEqualTo("INPUT");
    }
}
