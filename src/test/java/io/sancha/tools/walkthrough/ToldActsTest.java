package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.HumanTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a dossier tells of people's acts comes about as told, or is named. */
class ToldActsTest {
    private static final String TASK = "collect-evidence";

    @Test
    void anAttemptThatIsTakenIsNamed() {
        ToldActs acts = acts(attempt("SEQ-06", "visitedOn"));

        acts.tried(0, "t1", null);

        assertThat(acts.astray()).singleElement().asString().contains("acts[0]", TASK, "to be refused by SEQ-06 at visitedOn", "it was taken");
    }

    @Test
    void anAttemptThatAnotherRuleRefusesIsNamed() {
        ToldActs acts = acts(attempt("SEQ-06", null));

        acts.tried(0, "t1", Refusal.by("SEQ-03", "在将来", "lies ahead"));

        assertThat(acts.astray()).singleElement().asString().contains("SEQ-06", "SEQ-03", "lies ahead");
    }

    @Test
    void anAttemptThatIsRefusedAtAnotherFieldIsNamed() {
        ToldActs acts = acts(attempt("SEQ-06", "visitedOn"));

        acts.tried(0, "t1", Refusal.by("SEQ-06", "不在期内", "outside the period").atField("place"));

        assertThat(acts.astray()).singleElement().asString().contains("at visitedOn", "at place");
    }

    @Test
    void whatIsRefusedAsToldIsNotNamed() {
        ToldActs acts = acts(attempt("SEQ-06", "visitedOn"));

        acts.tried(0, "t1", Refusal.by("SEQ-06", "不在期内", "outside the period").atField("visitedOn"));

        assertThat(acts.astray()).isEmpty();
    }

    @Test
    void whatShouldBeTakenAndIsRefusedIsNamed() {
        ToldActs acts = acts(new Act(null, "raise-warning", null, null, null, "inspector", null, null, null, null, null));

        acts.tried(0, "", Refusal.by("PLM-10", "不重复登记", "not raised twice"));

        assertThat(acts.astray()).singleElement().asString().contains("raise-warning", "to be taken", "PLM-10");
    }

    @Test
    void whatItNeverCameToIsNamed() {
        ToldActs acts = acts(done(3, null));
        acts.came(task("t1", "2024-03-20"));
        acts.came(task("t2", "2024-04-19"));

        assertThat(acts.ending(task("t2", "2024-04-19"))).isEmpty();
        assertThat(acts.astray()).singleElement().asString().contains("acts[0]", "time 3", "never came to it");
    }

    @Test
    void theLastThatIsOfAComingSaysHowItIsDone() {
        ToldActs acts = acts(done(null, null), done(null, LocalDate.of(2024, 4, 1)), done(1, null), attempt("SEQ-06", null));
        HumanTask first = task("t1", "2024-03-20");
        HumanTask second = task("t2", "2024-04-19");
        acts.came(first);
        acts.came(second);

        assertThat(acts.ending(first)).contains(2);
        assertThat(acts.ending(second)).contains(1);
        assertThat(acts.attempts(first)).containsExactly(3);
    }

    @Test
    void anAttemptOfEachComingIsTriedOnceAtEach() {
        ToldActs acts = acts(attempt("SEQ-06", null));
        HumanTask first = task("t1", "2024-03-20");
        HumanTask second = task("t2", "2024-04-19");
        acts.came(first);
        acts.tried(0, "t1", Refusal.by("SEQ-06", "不在期内", "outside the period"));
        acts.came(second);

        assertThat(acts.attempts(first)).isEmpty();
        assertThat(acts.attempts(second)).containsExactly(0);
    }

    private static ToldActs acts(Act... acts) {
        return new ToldActs(List.of(acts));
    }

    private static Act attempt(String rule, String field) {
        return new Act(TASK, null, null, null, null, null, null, null, null, rule, field);
    }

    private static Act done(Integer time, LocalDate from) {
        return new Act(TASK, null, time, from, null, null, null, null, null, null, null);
    }

    private static HumanTask task(String id, String day) {
        return new HumanTask(id, TASK, null, "inspection", "inspection:1", "0101-20240301-000001", "inspector", null, null,
            Instant.parse(day + "T01:00:00Z"), null, null, 0, null);
    }
}
