package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that is led back to the same tasks for ever ends the walk, which says where it was. */
@Tag("long")
class CirclingWalkTest extends IntegrationTest {
    @Autowired
    private DossierFile files;
    @Autowired
    private Walkthrough walkthrough;
    @TempDir
    private Path folder;

    @Test
    void aReviewerWhoAlwaysReturnsTheCaseEndsTheWalk() throws Exception {
        Path dossier = Files.writeString(folder.resolve("returns.json"), DossierVariant.ofTheTeacher().with("/review/decision", "RETURN")
            .with("/review/points", List.of("收入证明须重新核实")).text());

        Ending ending = walkthrough.walk(files.read(dossier), step -> { });

        assertThat(ending.outcome()).isEqualTo(Expectation.Outcome.UNFINISHED);
        assertThat(ending.waiting()).singleElement().satisfies(place -> assertThat(place).matches("(diligence|review)/[a-z-]+"));
        assertThat(ending.differencesFrom(null)).singleElement().satisfies(told -> assertThat(told).contains("UNFINISHED").endsWith(ending.waiting().get(0)));
    }
}
