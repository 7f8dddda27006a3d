package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps, calls, waits and messages that a reviewer takes out of a diagram, so that what the bank must do is done by nobody. */
class LeftOutTest {
    private static final Guard GUARD = Guard.ofTheBank();
    private static final List<SourceFile> OURS = Trees.ofTheBank();
    private static final Map<String, Mutants.Mutant> MUTANTS = Mutants.of(OURS).stream().collect(Collectors.toMap(Mutants.Mutant::id, Function.identity()));

    private static List<Finding> found(String... changes) {
        List<SourceFile> tree = new ArrayList<>(OURS);
        for (String change : changes) {
            SourceFile changed = MUTANTS.get(change).file();
            tree.replaceAll(file -> file.name().equals(changed.name()) ? changed : file);
        }
        return GUARD.check(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bypass supervision/inspect | postloan/supervision.bpmn | check-supervision | PLM-02",
        "bypass inspection/record-class | postloan/supervision.bpmn | check-supervision | CLS-11",
        "drop-handler credit-lifecycle/withdraw-application | lifecycle/credit-lifecycle.bpmn | credit-lifecycle | FLO-08",
        "drop-boundary supervision/loan-ended | postloan/supervision.bpmn | inspect-in-turn | FLO-08",
        "drop-wait postloan/loan-state-changed | postloan/postloan.bpmn | postloan | FLO-08",
        "drop-boundary recovery/loan-state-changed | recovery/recovery.bpmn | pursue-arrears | FLO-08",
        "drop-wait supervision/risk-class-changed | postloan/supervision.bpmn | inspect-in-turn | FLO-08",
        "drop-wait recovery/next-measure-due | recovery/recovery.bpmn | recovery | FLO-09",
        "drop-wait supervision/inspection-due | postloan/supervision.bpmn | supervision | FLO-09"})
    void whatMustBeDoneIsMissed(String change, String file, String element, String rule) {
        assertThat(found(change)).extracting(Finding::file, Finding::element, Finding::rule).contains(tuple(file, element, rule));
    }

    /** Where nobody calls a process nothing in it is dead by its own paths: it is missed as a whole. */
    @Test
    void aProcessThatNobodyCallsIsMissed() {
        assertThat(found("bypass supervision/inspect")).extracting(Finding::file, Finding::element, Finding::rule)
            .contains(tuple("postloan/inspection.bpmn", "inspection", "MOD-07"));
    }

    /** An event that comes beside what it should end, or within it, is not where the message must be heard. */
    @Test
    void aMessageThatEndsNothingIsNotHeard() {
        String file = "recovery/recovery.bpmn";
        String beside = Trees.changed(file, "<bpmn:boundaryEvent id=\"loan-state-changed\"",
            "<bpmn:boundaryEvent cancelActivity=\"false\" id=\"loan-state-changed\"");
        assertThat(GUARD.check(Trees.with(file, beside))).extracting(Finding::element, Finding::rule).contains(tuple("pursue-arrears", "FLO-08"));
        String late = Trees.changed(file, "attachedToRef=\"pursue-arrears\"", "attachedToRef=\"release-security\"");
        assertThat(GUARD.check(Trees.with(file, late))).extracting(Finding::element, Finding::rule).contains(tuple("pursue-arrears", "FLO-08"));
    }
}
