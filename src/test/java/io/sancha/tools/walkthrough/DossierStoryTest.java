package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Trail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The lifecycle's story: each dossier that we ship ends as it says it must, and every check holds of its case.
 *
 * <p>SEQ-01, TSK-01: in the longest lives whatever a person has done is done again. With the same entry the answer is the same, with another it is
 * said who completed the task and what differs. A desk that is called again by itself, past the task, gives the same answer or says by a rule that
 * it is done, and leaves nothing.
 */
class DossierStoryTest extends IntegrationTest {
    private static final Path DOSSIERS = Path.of("src/docs/dossiers");
    private static final int MOST = 2000;
    /** In so many of these each act is done twice: in the second stage, since that takes minutes. */
    private static final List<String> TWICE = List.of("garment-maker.json", "pays-late.json", "never-repays.json")
        .subList(0, Integer.getInteger("dossiers.twice", 0));
    /** Forty-eight instalments, month by month: left for the second stage. */
    private static final String LONGEST = "home-renovation.json";
    private static final boolean ALL = Integer.getInteger("dossiers.all", 0) > 0;
    @Autowired
    private DossierFile files;
    @Autowired
    private Walkthrough walkthrough;
    @Autowired
    private Trail trail;

    static List<String> dossiers() throws IOException {
        try (Stream<Path> files = Files.list(DOSSIERS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                .filter(name -> ALL || !name.equals(LONGEST)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void endsAsItSays(String name) throws Exception {
        Dossier dossier = files.read(DOSSIERS.resolve(name));
        List<Step> story = new ArrayList<>();

        Ending ending;
        DoneTwice.on = TWICE.contains(name);
        try {
            ending = walkthrough.walk(dossier, story::add);
        } finally {
            DoneTwice.on = false;
        }

        assertThat(ending.differencesFrom(dossier.expect())).as("how the end of %s differs from what it expects; its last act was %s", name, last(story))
            .isEmpty();
        assertThat(ending.checks()).as("what was checked of the case").isNotEmpty().doesNotContainValue(false);
        assertThat(story).extracting(Step::date).as("business dates of the story").isSortedAccordingTo(LocalDate::compareTo).first()
            .isEqualTo(dossier.startsOn());
        if (TWICE.contains(name)) {
            nothingWasDoneTwice(name);
        }
        if (ending.outcome() == Expectation.Outcome.SETTLED) {
            assertThat(ending.principalRepaid()).as("principal repaid").isEqualTo(ending.disbursed());
            assertThat(ending.outstanding().isZero()).as("nothing is owed any more").isTrue();
            assertThat(trail.of(ending.caseId(), 0, MOST)).as("the accountant's payments").filteredOn(record -> "receive-payment".equals(record.place().task()))
                .isNotEmpty().allSatisfy(record -> assertThat(record.place().duty()).isEqualTo("accountant"));
        }
    }

    /** What the dossiers above leave in the table; by whichever of them came first, since the order of tests is nobody's. */
    private static void nothingWasDoneTwice(String name) {
        assertThat(DoneTwice.TABLE.entrySet().stream().flatMap(task -> task.getValue().entrySet().stream()
            .filter(call -> !call.getValue().matches("SAME|[A-Z]{3}-\\d{2}|INPUT"))
            .map(call -> task.getKey() + ": " + call)))
            .as("what was done twice").isEmpty();
        // a customer who was here before needs no new file and no new rating, so some tasks depend on who came before
        assertThat(DoneTwice.TABLE).as("tasks of " + name).hasSizeGreaterThan(20);
        if (name.equals("never-repays.json")) {
            assertThat(DoneTwice.TABLE).containsKeys("demand-payment", "decide-on-suit", "propose-write-off", "decide-write-off");
        }
    }

    private static Step last(List<Step> story) {
        return story.isEmpty() ? null : story.get(story.size() - 1);
    }
}
