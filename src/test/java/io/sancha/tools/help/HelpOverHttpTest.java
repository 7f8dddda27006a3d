package io.sancha.tools.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Everybody who is logged in reads the help; names come from the diagrams, figures from the policy. */
class HelpOverHttpTest extends IntegrationTest {
    @Autowired
    TestRestTemplate rest;
    @Autowired
    HelpDesk help;
    @Autowired
    Duties duties;

    @Test
    void everyDutyHasItsPageAndEveryTaskAName() {
        assertThat(duties.all()).extracting(Duty::id).containsExactlyInAnyOrderElementsOf(HelpFiles.duties().duties().keySet());
        assertThat(duties.all()).allSatisfy(duty -> assertThat(help.duty(duty.id())).as(duty.id()).isPresent());
        assertThat(help.contents().tasks()).hasSameSizeAs(HelpFiles.tasks().keySet()).allSatisfy(task -> assertThat(task.name()).as(task.id()).isNotBlank());
    }

    @Test
    void aTaskIsToldWithItsDutyAndRules() {
        var answer = Visitor.as(rest, "reviewer").get("/api/help/tasks/review-case");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody().toString()).contains("Review case", "\"reviewer\"", "REV-03", "一致性核对", "REV-02");
    }

    @Test
    void aRuleIsToldWithItsSourceAndTheFigureOfToday() {
        var answer = Visitor.as(rest, "auditor").get("/api/help/rules/CMT-06");

        assertThat(answer.getBody().toString()).contains("committee.veto-hours", "24", "HOURS", "consider-veto", "the bank's policy");
        assertThat(Visitor.as(rest, "auditor").get("/api/help/rules/REV-02").getBody().toString()).contains("《商业银行法》第三十五条", "\"everywhere\":true");
    }

    @Test
    void wordsAreFoundInEitherLanguage() {
        assertThat(help.search("罚息 幅度")).extracting(HelpSearch.Hit::id).contains("INT-03");
        assertThat(help.search("Seal SPECIMENS")).extracting(HelpSearch.Hit::id).contains("witness-signing");
        assertThat(Visitor.as(rest, "reviewer").get("/api/help/search?text=" + "a".repeat(101)).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void whatThereIsNoHelpForIsNotFound() {
        for (String address : new String[] {"/api/help/tasks/no-task", "/api/help/rules/XYZ-01", "/api/help/duties/nobody"}) {
            assertThat(Visitor.as(rest, "reviewer").get(address).getStatusCode().value()).as(address).isEqualTo(404);
        }
    }
}
