package io.sancha.platform.guard.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where two versions of the bank's own files are marked, each changed in one way. */
class MarksTest {
    private static final String REVIEW = "review/review.bpmn";
    private static final String ACCEPTANCE = "acceptance/acceptance.bpmn";
    private static final String COMMITTEE = "committee/determine-committee.dmn";

    @Test
    void whatSaysSomethingElseIsMarkedWhereItIsDrawn() throws IOException {
        assertThat(marks(REVIEW, "name=\"记录审查意见", "name=\"记下审查意见"))
            .isEqualTo(new Marks(List.of(), List.of(), List.of("record-opinion"), List.of()));
        assertThat(marks(REVIEW, "${reviewOutcome == 'REJECTED'}", "${reviewOutcome == 'NO'}").changed()).as("a flow")
            .containsExactly("agreed-to-case-rejected");
    }

    /** A timer is not drawn itself, and the process is drawn nowhere. */
    @Test
    void whatIsNotDrawnIsMarkedAtWhatItLiesIn() throws IOException {
        String text = text(ACCEPTANCE);
        int timer = text.indexOf("<bpmn:timerEventDefinition id=\"answer-due-soon-definition\">");
        int from = text.indexOf('>', text.indexOf("<bpmn:time", timer + 1)) + 1;
        String otherwise = text.substring(0, from) + "P1D" + text.substring(text.indexOf('<', from));
        assertThat(Marks.between(file(ACCEPTANCE, text), file(ACCEPTANCE, otherwise)).changed()).containsExactly("answer-due-soon");
        assertThat(marks(REVIEW, "camunda:historyTimeToLive=\"P3650D\"", "camunda:historyTimeToLive=\"P1D\"")).isEqualTo(none());
    }

    @Test
    void whatIsAddedIsMarkedAfterAndWhatIsRemovedBefore() throws IOException {
        String task = "<bpmn:task id=\"look-again\" name=\"再看&#10;Look again\" />";
        String shape = "<bpmndi:BPMNShape id=\"look-again-shape\" bpmnElement=\"look-again\">"
            + "<dc:Bounds x=\"9\" y=\"9\" width=\"9\" height=\"9\" /></bpmndi:BPMNShape>";
        SourceFile before = file(REVIEW, text(REVIEW));
        SourceFile after = file(REVIEW, text(REVIEW).replace("<bpmn:exclusiveGateway id=\"agreed\"", task + "<bpmn:exclusiveGateway id=\"agreed\"")
            .replaceFirst("(<bpmndi:BPMNPlane[^>]*>)", "$1" + shape));
        assertThat(Marks.between(before, after)).isEqualTo(new Marks(List.of("look-again"), List.of(), List.of(), List.of()));
        assertThat(Marks.between(after, before)).isEqualTo(new Marks(List.of(), List.of("look-again"), List.of(), List.of()));
    }

    @Test
    void whatIsDrawnElsewhereIsMovedUnlessItSaysSomethingElseToo() throws IOException {
        String moved = text(REVIEW).replaceAll("(<dc:Bounds x=\")(\\d)", "$19$2");
        Marks marks = Marks.between(file(REVIEW, text(REVIEW)), file(REVIEW, moved.replace("name=\"记录审查意见", "name=\"记下审查意见")));
        assertThat(marks.moved()).contains("review-case", "agreed").doesNotContain("record-opinion");
        assertThat(marks.changed()).containsExactly("record-opinion");
    }

    @Test
    void aTableIsMarkedByCellsAndRows() throws IOException {
        assertThat(marks(COMMITTEE, "&gt; 1000000", "&gt; 2000000").changed()).containsExactly("enterprise-above-amount");
        assertThat(marks(COMMITTEE, "<inputEntry id=\"enterprise-above-amount\"><text>&gt; 1000000", "<inputEntry id=\"other\"><text>&gt; 2000000").changed())
            .as("under either id").containsExactly("enterprise-above-amount", "other");
        assertThat(marks(COMMITTEE, "label=\"金额（元）", "label=\"数额（元）").changed()).as("a column").containsExactly("amount");
        String text = text(COMMITTEE);
        int from = text.indexOf("      <rule id=\"enterprise-above\">");
        int to = text.indexOf("      <rule id=\"enterprise-up-to\">");
        SourceFile without = file(COMMITTEE, text.substring(0, from) + text.substring(to));
        assertThat(Marks.between(file(COMMITTEE, text), without).removed()).containsExactly("enterprise-above");
        assertThat(Marks.between(without, file(COMMITTEE, text)).added()).containsExactly("enterprise-above");
    }

    @Test
    void thereIsNothingToMarkWhereNothingDiffersOrNothingCanBeCompared() throws IOException {
        for (String name : List.of(REVIEW, COMMITTEE)) {
            assertThat(Marks.between(file(name, text(name)), file(name, text(name)))).isEqualTo(none());
            assertThat(Marks.between(null, file(name, text(name)))).isEqualTo(none());
            assertThat(Marks.between(file(name, "garbage"), file(name, text(name)))).isEqualTo(none());
        }
    }

    private static Marks none() {
        return new Marks(List.of(), List.of(), List.of(), List.of());
    }

    private static Marks marks(String name, String was, String is) throws IOException {
        String text = text(name);
        assertThat(text).contains(was);
        return Marks.between(file(name, text), file(name, text.replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is))));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("processes", name));
    }
}
