package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * SEQ-01, TSK-01: over whole lives, whatever a person has done is done again. With the same entry the answer is the same, with another it is
 * said who completed the task and what differs. A desk that is called again by itself, past the task, gives the same answer or says by a rule that
 * it is done, and leaves nothing.
 */
class DoneTwiceTest extends IntegrationTest {
    @Autowired
    private DossierFile files;
    @Autowired
    private Walkthrough walkthrough;

    @Test
    void nothingIsDoneTwice() throws Exception {
        DoneTwice.on = true;
        try {
            for (String name : List.of("garment-maker.json", "pays-late.json", "never-repays.json")) {
                Dossier dossier = files.read(Path.of("src/docs/dossiers", name));
                Ending ending = walkthrough.walk(dossier, step -> { });
                assertThat(ending.differencesFrom(dossier.expect())).as(name).isEmpty();
            }
        } finally {
            DoneTwice.on = false;
        }
        // a customer who was here before needs no new file and no new rating, so some tasks depend on who came before
        assertThat(DoneTwice.TABLE).as("tasks").hasSizeGreaterThan(25)
            .containsKeys("demand-payment", "decide-on-suit", "propose-write-off", "decide-write-off");
        assertThat(DoneTwice.TABLE.entrySet().stream().flatMap(task -> task.getValue().entrySet().stream()
            .filter(call -> !call.getValue().matches("SAME|[A-Z]{3}-\\d{2}|INPUT"))
            .map(call -> task.getKey() + ": " + call)))
            .as("what was done twice").isEmpty();
    }
}
