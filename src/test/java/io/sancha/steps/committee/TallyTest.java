package io.sancha.steps.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CMT-02, CMT-03, CMT-06, CMT-09. */
class TallyTest {
    @ParameterizedTest(name = "{0} agree, {1} disagree, {2} reconsider: {3} by {4}")
    @CsvSource({
        "5, 0, 0, PASSED,   CMT-02",
        "4, 1, 0, PASSED,   CMT-02",
        "3, 2, 0, REJECTED, CMT-02",
        "3, 0, 2, REJECTED, CMT-02",
        "2, 0, 3, RETURNED, CMT-03",
        "0, 0, 5, RETURNED, CMT-03",
        "4, 2, 0, PASSED,   CMT-02",
        "3, 3, 0, REJECTED, CMT-02",
        "3, 0, 3, REJECTED, CMT-02",
        "5, 2, 0, PASSED,   CMT-02",
        "4, 3, 0, REJECTED, CMT-02",
        "0, 0, 0, REJECTED, CMT-02"})
    void countsInWholeVotes(int agree, int disagree, int reconsider, Outcome outcome, String rule) {
        Tally.Verdict verdict = new Tally(agree, disagree, reconsider).verdict(false);

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.rule()).isEqualTo(rule);
    }

    @Test
    void reconsidersACaseOnlyOnce() {
        Tally.Verdict verdict = new Tally(1, 0, 4).verdict(true);

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.rule()).isEqualTo("CMT-09");
    }

    @Test
    void aVetoTurnsAPassIntoARejection() {
        Tally.Verdict verdict = new Tally(5, 0, 0).afterVeto(false, true);

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.rule()).isEqualTo("CMT-06");
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 0, REJECTED", "1, 0, 4, RETURNED"})
    void aVetoNeverMakesAPass(int agree, int disagree, int reconsider, Outcome outcome) {
        assertThat(new Tally(agree, disagree, reconsider).afterVeto(false, true).outcome()).isEqualTo(outcome);
    }
}
