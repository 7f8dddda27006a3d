package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.SpineTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * SEQ-01, TSK-01: over whole lives, whatever a person has done is done again. With the same entry the answer is the same, with another it is
 * said who completed the task and what differs. A desk that is called again by itself, past the task, does not break; those that add a further
 * fact then are listed.
 */
class DoneTwiceTest extends SpineTest {
    /** What adds a further fact when it is called past its task: it does not yet tell a repetition from a new round of a case that was returned. */
    private static final Set<String> FURTHER = Set.of("AcceptanceDesk.checkEligibility", "AcceptanceDesk.notifyApplicant", "ApplicationDesk.register",
        "ApprovalDesk.checkLimits", "ApprovalDesk.decide", "ApprovalDesk.determineAuthority", "CommitteeDesk.convene", "ContractDesk.prepare",
        "DiligenceDesk.measure", "DiligenceDesk.open", "DiligenceDesk.value", "DiligenceDesk.visit", "DiligenceDesk.write", "DisbursementDesk.request",
        "InspectionDesk.collect", "RatingDesk.propose", "RatingDesk.rateByModel", "RatingDesk.survey", "RecoveryDesk.chooseMeasure",
        "ReviewDesk.checkConsistency", "ReviewDesk.review");
    @Autowired
    private DossierFile files;
    @Autowired
    private Walkthrough walkthrough;

    @Test
    void nothingIsDoneTwice() throws Exception {
        DoneTwice.on = true;
        try {
            for (String name : List.of("garment-maker.json", "pays-late.json")) {
                Dossier dossier = files.read(Path.of("src/docs/dossiers", name));
                Ending ending = walkthrough.walk(dossier, step -> { });
                assertThat(ending.differencesFrom(dossier.expect())).as(name).isEmpty();
            }
        } finally {
            DoneTwice.on = false;
        }
        assertThat(DoneTwice.TABLE).as("tasks").hasSizeGreaterThan(25);
        assertThat(DoneTwice.TABLE.entrySet().stream().flatMap(task -> task.getValue().entrySet().stream()
            .filter(call -> !call.getValue().matches(FURTHER.contains(call.getKey()) ? "CHANGED .*|SAME|[A-Z]{3}-\\d{2}" : "SAME|[A-Z]{3}-\\d{2}|INPUT"))
            .map(call -> task.getKey() + ": " + call)))
            .as("what was done twice").isEmpty();
    }
}
