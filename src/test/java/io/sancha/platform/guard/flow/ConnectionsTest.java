package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sancha.platform.guard.Finding;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FLO-14, and FLO-04 of what only an interruption ends: in a loan that is watched until somebody tells that it is paid. */
class ConnectionsTest {
    /** Within a part that a message ends, whichever comes first of a time and a message is waited for; after the time somebody looks. */
    private static BpmnModelInstance watched() {
        return Bpmn.createExecutableProcess("loan").startEvent("begin").subProcess("watch").embeddedSubProcess().startEvent("watch-begin")
            .eventBasedGateway().id("first").intermediateCatchEvent("due").timerWithDuration("P30D").userTask("look").camundaDueDate("P1D")
            .sequenceFlowId("seen").endEvent("looked").moveToNode("first").intermediateCatchEvent("told").message("told")
            .sequenceFlowId("heard").endEvent("replanned").subProcessDone().sequenceFlowId("goes-on").endEvent("end").moveToActivity("watch")
            .boundaryEvent("paid").message("paid")
            .sequenceFlowId("ends").endEvent("over").done();
    }

    private static List<Finding> found(BpmnModelInstance diagram) {
        return new FlowCheck(Answers.none(), LendingOrder.none()).check(Map.of("loan.bpmn", diagram));
    }

    private static BpmnModelInstance led(String flow, String source, String target) {
        BpmnModelInstance diagram = watched();
        SequenceFlow led = diagram.getModelElementById(flow);
        if (target != null) {
            led.setTarget(diagram.<FlowNode>getModelElementById(target));
        }
        if (source != null) {
            led.setSource(diagram.<FlowNode>getModelElementById(source));
        }
        return diagram;
    }

    @Test
    void whatIsDrawnAsBpmnHasItIsSound() {
        assertThat(found(watched())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"goes-on,, begin, start event", "goes-on,, paid, at an edge", "ends, over, end, leads on from an end event",
        "seen,, due, past the event-based gateway",
        "seen,, over, leaves the scope", "goes-on, look,, leaves the scope"})
    void aFlowLeadsOnlyWhereBpmnLetsIt(String flow, String source, String target, String says) {
        assertThat(found(led(flow, source, target))).anySatisfy(finding -> {
            assertThat(List.of(finding.rule(), finding.element())).containsExactly("FLO-14", flow);
            assertThat(finding.en()).contains(says);
        });
    }

    @Test
    void anEventGatewayWaitsForEventsAndForMoreThanOne() {
        BpmnModelInstance one = watched();
        SequenceFlow way = ((FlowNode) one.getModelElementById("told")).getIncoming().iterator().next();
        way.setSource(one.<FlowNode>getModelElementById("look"));
        assertThat(found(one)).extracting(Finding::rule, Finding::element).contains(tuple("FLO-14", "first"));

        BpmnModelInstance work = watched();
        SequenceFlow past = ((FlowNode) work.getModelElementById("due")).getIncoming().iterator().next();
        past.setTarget(work.<FlowNode>getModelElementById("look"));
        assertThat(found(work)).anySatisfy(finding -> assertThat(finding.en()).contains("events that are waited for, not look"));
    }

    /** Somebody looks again and again, until the message ends it: the message may never come. */
    @Test
    void aLoopThatOnlyAnInterruptionEndsIsFound() {
        assertThat(found(led("seen", null, "look"))).filteredOn(finding -> finding.rule().equals("FLO-04")).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("look");
            assertThat(finding.en()).contains("only an interruption ends it");
            assertThat(finding.path()).endsWith("loan/due");
        });
    }
}
