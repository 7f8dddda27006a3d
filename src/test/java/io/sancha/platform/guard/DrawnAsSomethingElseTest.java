package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.tools.guard.CheckedTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * MOD-06: Camunda Modeler's "change element" keeps the id. A task that became a gateway, an event or an empty part would do nothing and yet count as
 * done wherever the order of lending asks for it.
 */
class DrawnAsSomethingElseTest {
    private static final List<String> KINDS = List.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "intermediateThrowEvent", "subProcess",
        "manualTask", "task");
    private static final Guard GUARD = Guard.ofTheBank();
    private static final List<SourceFile> OURS = ours();

    private static List<SourceFile> ours() {
        try {
            return CheckedTree.of(List.of(Path.of("processes"))).whole(GUARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> tasks() {
        return Contract.ofTheBank().processes().stream().flatMap(process -> ofProcess(process).map(task -> process.file() + " " + task));
    }

    private static Stream<String> ofProcess(ContractProcess process) {
        return Stream.of(process.people().stream().map(human -> human.task()), process.system().stream().map(system -> system.task()),
            process.calls().stream().map(call -> call.task())).flatMap(all -> all).distinct();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aTaskIsDrawnAsTheTaskThatItIs(String fileAndTask) {
        String file = fileAndTask.split(" ")[0];
        String task = fileAndTask.split(" ")[1];
        String ours = OURS.stream().filter(one -> one.name().equals(file)).map(Mutants::text).findFirst().orElseThrow();
        for (String kind : KINDS) {
            String changed = drawnAs(kind, task, ours);
            assertThat(changed).as("%s as %s", task, kind).isNotEqualTo(ours);
            assertThat(GUARD.checkAlone(new SourceFile(file, changed.getBytes(StandardCharsets.UTF_8)))).as("%s as %s", task, kind)
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("MOD-06");
                    assertThat(finding.element()).isEqualTo(task);
                    assertThat(finding.en()).contains(kind);
                });
        }
    }

    /** A reviewer may draw a part around a step: its end says no more than that the part is done. */
    @Test
    void aTaskIsDrawnWithinAPartOfOnesOwn() {
        String ours = Mutants.text(OURS.stream().filter(one -> one.name().equals("review/review.bpmn")).findFirst().orElseThrow());
        Matcher task = Pattern.compile("(?s)<bpmn:userTask id=\"review-case\"[^>]*>.*?</bpmn:userTask>").matcher(ours);
        assertThat(task.find()).isTrue();
        Pattern flow = Pattern.compile("<bpmn:(incoming|outgoing)>[^<]*</bpmn:\\1>");
        String around = flow.matcher(task.group()).results().map(found -> found.group()).reduce("", String::concat);
        String inner = flow.matcher(task.group()).replaceAll("").replace("</bpmn:userTask>",
            "<bpmn:incoming>in</bpmn:incoming><bpmn:outgoing>out</bpmn:outgoing></bpmn:userTask>");
        String part = """
            <bpmn:subProcess id="own-part" name="x">%s
              <bpmn:startEvent id="begun"><bpmn:outgoing>in</bpmn:outgoing></bpmn:startEvent>%s
              <bpmn:endEvent id="done"><bpmn:incoming>out</bpmn:incoming></bpmn:endEvent>
              <bpmn:sequenceFlow id="in" sourceRef="begun" targetRef="review-case"/>
              <bpmn:sequenceFlow id="out" sourceRef="review-case" targetRef="done"/>
            </bpmn:subProcess>""".formatted(around, inner);
        String changed = (ours.substring(0, task.start()) + "@" + ours.substring(task.end())).replace("targetRef=\"review-case\"", "targetRef=\"own-part\"")
            .replace("sourceRef=\"review-case\"", "sourceRef=\"own-part\"").replace("@", part);
        List<SourceFile> tree = OURS.stream().map(one -> one.name().equals("review/review.bpmn") ? new SourceFile(one.name(),
            changed.getBytes(StandardCharsets.UTF_8)) : one).toList();
        assertThat(GUARD.check(tree)).extracting(Finding::rule).allMatch("MOD-09"::equals);
    }

    /** Keeps id, name and flows, as Modeler does. */
    private static String drawnAs(String kind, String task, String diagram) {
        var drawn = Pattern.compile("(?s)<bpmn:(userTask|serviceTask|businessRuleTask|callActivity) id=\"" + task + "\"[^>]*>.*?</bpmn:\\1>");
        return drawn.matcher(diagram).replaceAll(found -> {
            Matcher flows = Pattern.compile("<bpmn:(incoming|outgoing)>[^<]*</bpmn:\\1>").matcher(found.group());
            return Matcher.quoteReplacement("<bpmn:" + kind + " id=\"" + task + "\" name=\"x\">" + flows.results().map(flow -> flow.group())
                .reduce("", String::concat) + "</bpmn:" + kind + ">");
        });
    }
}
