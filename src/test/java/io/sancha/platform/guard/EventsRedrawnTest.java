package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.tools.guard.CheckedTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Events that are read in one way and run in another: the engine chooses among two definitions by an order of its own, ends what an error is drawn to
 * leave, cuts a list short at the edge of its repetition, and tells two who wait where the first ends the second.
 */
class EventsRedrawnTest {
    private static Guard guard;
    private static List<SourceFile> ours;

    @BeforeAll
    static void readOurFiles() throws IOException {
        guard = Guard.ofTheBank();
        ours = CheckedTree.of(List.of(Path.of("processes"))).whole(guard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "postloan/postloan.bpmn|<bpmn:messageEventDefinition id=\"loan-state-changed-definition\"|<bpmn:errorEventDefinition id=\"x\"/>$0"
            + "|MOD-05 x",
        "lifecycle/credit-lifecycle.bpmn|<bpmn:messageEventDefinition id=\"application-withdrawn-definition\"|<bpmn:errorEventDefinition id=\"x\"/>$0"
            + "|MOD-05 x",
        "recovery/recovery.bpmn|<bpmn:boundaryEvent id=\"loan-state-changed\"|<bpmn:boundaryEvent id=\"x\" attachedToRef=\"pursue-arrears\" "
            + "cancelActivity=\"false\"><bpmn:errorEventDefinition id=\"y\"/></bpmn:boundaryEvent>$0|MOD-05 y",
        "endofday/endofday.bpmn|<bpmn:serviceTask id=\"check-balance\"|<bpmn:boundaryEvent id=\"x\" attachedToRef=\"run-partition\"><bpmn:errorEventDefinition "
            + "id=\"y\"/></bpmn:boundaryEvent>$0|MOD-05 y",
        "postloan/supervision.bpmn|messageRef=\"message-risk-class-changed\"|messageRef=\"message-loan-ended\"|FLO-08 loan-ended",
        "review/review.bpmn|event=\"start\"|event=\"assignment\"|MOD-06 case-returned"})
    void isReadAsTheEngineRunsIt(String file, String where, String instead, String finding) {
        List<SourceFile> tree = ours.stream().map(one -> one.name().equals(file) ? new SourceFile(file, changed(one, where, instead)) : one).toList();
        assertThat(found(tree)).contains(finding);
    }

    private static byte[] changed(SourceFile file, String where, String instead) {
        String text = Mutants.text(file);
        assertThat(text).contains(where);
        return text.replace(where, instead.replace("$0", where)).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> found(List<SourceFile> tree) {
        return guard.check(tree).stream().map(one -> one.rule() + " " + one.element());
    }
}
