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

/** The lifecycle's story: each dossier that we ship ends as it says it must, and every check holds of its case. */
class DossierStoryTest extends IntegrationTest {
    private static final Path DOSSIERS = Path.of("src/docs/dossiers");
    private static final int MOST = 2000;
    @Autowired
    private DossierFile files;
    @Autowired
    private Walkthrough walkthrough;
    @Autowired
    private Trail trail;

    static List<String> dossiers() throws IOException {
        try (Stream<Path> files = Files.list(DOSSIERS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void endsAsItSays(String name) throws Exception {
        Dossier dossier = files.read(DOSSIERS.resolve(name));
        List<Step> story = new ArrayList<>();

        Ending ending = walkthrough.walk(dossier, story::add);

        assertThat(ending.differencesFrom(dossier.expect())).as("how the end of %s differs from what it expects; its last act was %s", name, last(story))
            .isEmpty();
        assertThat(ending.checks()).as("what was checked of the case").isNotEmpty().doesNotContainValue(false);
        assertThat(story).extracting(Step::date).as("business dates of the story").isSortedAccordingTo(LocalDate::compareTo).first()
            .isEqualTo(dossier.startsOn());
        if (ending.outcome() == Expectation.Outcome.SETTLED) {
            assertThat(ending.principalRepaid()).as("principal repaid").isEqualTo(ending.disbursed());
            assertThat(ending.outstanding().isZero()).as("nothing is owed any more").isTrue();
            assertThat(trail.of(ending.caseId(), 0, MOST)).as("the accountant's payments").filteredOn(record -> "receive-payment".equals(record.place().task()))
                .isNotEmpty().allSatisfy(record -> assertThat(record.place().duty()).isEqualTo("accountant"));
        }
    }

    private static Step last(List<Step> story) {
        return story.isEmpty() ? null : story.get(story.size() - 1);
    }
}
