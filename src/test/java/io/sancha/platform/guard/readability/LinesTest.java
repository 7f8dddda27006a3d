package io.sancha.platform.guard.readability;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing says what the process does: who releases a change looks at the drawing. */
class LinesTest {
    private static final Guard GUARD = Guard.ofTheBank();
    private static final String REVIEW = "review/review.bpmn";

    private static List<String> told(String file, String text) {
        return GUARD.check(Trees.with(file, text)).stream().filter(finding -> finding.rule().equals("MOD-09")).map(finding -> finding.element() + " "
            + finding.en()).toList();
    }

    /** The flow to the refusal drawn to the agreement, and the other way round. */
    @Test
    void twoFlowsThatAreDrawnForEachOtherAreFound() {
        String lines = Trees.text(REVIEW).replace("bpmnElement=\"agreed-to-case-agreed\"", "bpmnElement=\"?\"")
            .replace("bpmnElement=\"agreed-to-case-rejected\"", "bpmnElement=\"agreed-to-case-agreed\"")
            .replace("bpmnElement=\"?\"", "bpmnElement=\"agreed-to-case-rejected\"");
        assertThat(told(REVIEW, lines)).anyMatch(said -> said.startsWith("agreed-to-case-agreed is not drawn to the edge of case-agreed"))
            .anyMatch(said -> said.startsWith("agreed-to-case-rejected is not drawn to the edge of case-rejected"));
    }

    @ParameterizedTest
    @CsvSource({"x=\"700\" y=\"20\", to", "x=\"580\" y=\"200\", to"})
    void aFlowThatEndsInEmptySpaceOrInsideAnotherPartIsFound(String point, String end) {
        String lines = Trees.text(REVIEW).replaceFirst("(bpmnElement=\"review-case-to-record-opinion\"[^>]*>\\s*<di:waypoint [^/]*/>\\s*)<di:waypoint [^/]*/>",
            "$1<di:waypoint " + point + " />");
        assertThat(told(REVIEW, lines)).anyMatch(said -> said.startsWith("review-case-to-record-opinion is not drawn " + end + " the edge of"));
    }

    @Test
    void aFlowIntoTheMiddleOfAPartWithStepsOfItsOwnIsFound() {
        String file = "postloan/supervision.bpmn";
        String lines = Trees.text(file).replaceFirst("(bpmnElement=\"loan-lives-to-inspect-in-turn\"[^>]*>\\s*<di:waypoint [^/]*/>\\s*)<di:waypoint [^/]*/>",
            "$1<di:waypoint x=\"572\" y=\"200\" />");
        assertThat(told(file, lines)).anyMatch(said -> said.startsWith("loan-lives-to-inspect-in-turn is not drawn to the edge of inspect-in-turn"));
    }

    @Test
    void anEventAtAnEdgeIsDrawnThere() {
        String file = "postloan/supervision.bpmn";
        String bounds = "(bpmnElement=\"loan-ended\"(?s:.*?))<dc:Bounds [^/]*/>";
        assertThat(told(file, Trees.text(file).replaceFirst(bounds, "$1<dc:Bounds x=\"740\" y=\"470\" width=\"36\" height=\"36\" />")))
            .anyMatch(said -> said.startsWith("loan-ended is drawn at the edge of inspect-in-turn"));
        assertThat(told(file, Trees.text(file).replaceFirst(bounds, "$1<dc:Bounds x=\"700\" y=\"300\" width=\"36\" height=\"36\" />")))
            .anyMatch(said -> said.startsWith("loan-ended is drawn at the edge of inspect-in-turn"));
    }

    @Test
    void whatIsDrawnTwiceIsFound() {
        String twice = Trees.text(REVIEW).replaceFirst("(?s)(<bpmndi:BPMNEdge id=\")([^\"]*)(\" bpmnElement=\"agreed-to-case-agreed\".*?</bpmndi:BPMNEdge>)",
            "$1$2$3$1$2-again$3");
        assertThat(told(REVIEW, twice)).contains("agreed-to-case-agreed is drawn twice");
    }

    /** Modeler lets a line end a little beside the edge where a shape was moved by the keys. */
    @Test
    void aHairBesideTheEdgeIsAtTheEdge() {
        String lines = Trees.text(REVIEW).replaceFirst("(bpmnElement=\"review-begun-to-check-consistency\"[^>]*>\\s*<di:waypoint x=\")(\\d+)", "$1198");
        assertThat(GUARD.check(Trees.with(REVIEW, lines))).extracting(Finding::en).isEmpty();
    }

    /** A data object in the place of a task would hide it, and bear another name. */
    @ParameterizedTest
    @ValueSource(strings = {"<bpmn:dataStoreReference id=\"other\" name=\"x\" />", "<bpmn:dataObject id=\"data\" /><bpmn:dataObjectReference id=\"other\" "
        + "dataObjectRef=\"data\" />"})
    void whatIsNoStepIsDrawnUponNone(String other) {
        String drawn = Trees.text(REVIEW).replace("</bpmn:process>", other + "</bpmn:process>").replace("</bpmndi:BPMNPlane>",
            "<bpmndi:BPMNShape id=\"other-shape\" bpmnElement=\"other\"><dc:Bounds x=\"X\" y=\"160\" width=\"50\" height=\"50\" /></bpmndi:BPMNShape>"
                + "</bpmndi:BPMNPlane>");
        assertThat(told(REVIEW, drawn.replace("\"X\"", "\"250\""))).contains("other is drawn upon check-consistency");
        assertThat(told(REVIEW, drawn.replace("\"X\"", "\"4000\""))).isEmpty();
    }

    /** As Modeler writes it. */
    @Test
    void aPoolAroundTheProcessIsAFrame() {
        String pool = Trees.text(REVIEW).replace("  <bpmn:process id=\"review\"", "  <bpmn:collaboration id=\"pools\"><bpmn:participant id=\"pool\" name=\"x\" "
            + "processRef=\"review\" /></bpmn:collaboration>\n  <bpmn:process id=\"review\"").replace("bpmnElement=\"review\">", "bpmnElement=\"pools\">"
            + "<bpmndi:BPMNShape id=\"pool-shape\" bpmnElement=\"pool\" isHorizontal=\"true\"><dc:Bounds x=\"20\" y=\"20\" width=\"2000\" height=\"900\" />"
            + "</bpmndi:BPMNShape>");
        assertThat(told(REVIEW, pool)).isEmpty();
        assertThat(told(REVIEW, pool.replace(" processRef=\"review\"", ""))).anyMatch(said -> said.startsWith("pool is drawn upon"))
            .anyMatch(said -> said.contains("the plane (BPMNPlane) is that of the process review"));
    }
}
