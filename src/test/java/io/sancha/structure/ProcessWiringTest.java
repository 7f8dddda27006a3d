package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Design rule 1: one name everywhere. The guard holds what the diagrams name against the contract of the processes, as before every deployment;
 * {@link ContractTest} holds the contract against Java.
 */
class ProcessWiringTest {
    @Test
    void whatTheBankDeploysBreaksNoRule() {
        assertThat(Guard.ofTheBank().check(Trees.ofTheBank())).isEmpty();
    }

    /** Design rule 4: what a gateway reads is an enum's constant. A slip of the pen in a condition, and in what a listener sets, is found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"review/review.bpmn | reviewOutcome == 'RETURNED' | reviewOutcome == 'RETURND'",
        "committee/committee.bpmn | 'committeeOutcome', 'PASSED' | 'committeeOutcome', 'PASED'",
        "recovery/recovery.bpmn | 'recoveryOutcome', 'CURED' | 'recoveryOutcome', 'CURD'",
        "lifecycle/credit-lifecycle.bpmn | recoveryOutcome == 'SETTLED' | recoveryOutcome == 'SETLED'",
        "endofday/endofday.bpmn | failedLoans == 'SOME' | failedLoans == 'ANY'"})
    void aWrongLiteralIsFound(String file, String right, String slip) {
        String literal = slip.replaceAll(".*'([A-Z]+)'$", "'$1'");
        assertThat(Guard.ofTheBank().check(Trees.with(file, Trees.changed(file, right, slip)))).anyMatch(found -> found.en().contains(literal));
    }
}
