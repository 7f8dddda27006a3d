package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sancha.platform.guard.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.junit.jupiter.api.Test;

/** Diagrams whose verdict is known from the literature on workflow soundness, and what is peculiar to the engine. */
class SoundnessTest {
    private static ProcessBuilder process(String id) {
        return Bpmn.createExecutableProcess(id);
    }

    /** Findings as {@code rule element}. */
    private static List<String> found(BpmnModelInstance... diagrams) {
        return findings(diagrams).stream().map(finding -> finding.rule() + " " + finding.element()).toList();
    }

    private static List<Finding> findings(BpmnModelInstance... diagrams) {
        Map<String, BpmnModelInstance> files = new TreeMap<>();
        List.of(diagrams).forEach(diagram -> files.put("file-" + files.size() + ".bpmn", diagram));
        return new FlowCheck(Answers.none(), LendingOrder.none()).check(files);
    }

    @Test
    void aSequenceIsSound() {
        assertThat(found(process("p").startEvent("s").serviceTask("a").exclusiveGateway("g").serviceTask("b").endEvent("e").moveToNode("g").endEvent("f")
            .done()))
            .isEmpty();
    }

    @Test
    void aBlockOfParallelPathsIsSound() {
        assertThat(found(process("p").startEvent("s").parallelGateway("split").receiveTask("a").parallelGateway("join").endEvent("e")
            .moveToNode("split").receiveTask("b").connectTo("join").done())).containsExactly("FLO-09 a", "FLO-09 b");
    }

    /** An exclusive split before a parallel join: van der Aalst's first example of a deadlock. */
    @Test
    void aParallelJoinBehindAnExclusiveSplitWaitsForEver() {
        List<Finding> found = findings(process("p").startEvent("s").exclusiveGateway("split").serviceTask("a").parallelGateway("join").endEvent("e")
            .moveToNode("split").serviceTask("b").connectTo("join").done());
        assertThat(found).extracting(Finding::rule, Finding::element).contains(tuple("FLO-03", "join"))
            .contains(tuple("FLO-01", "join"));
        assertThat(found.stream().filter(finding -> finding.rule().equals("FLO-03")).findFirst().orElseThrow().path()).containsExactly("p/s", "p/split",
            "p/a");
    }

    /** A parallel split before an exclusive join: lack of synchronisation. Both tokens wait, so that both come to the task behind the join. */
    @Test
    void anExclusiveJoinBehindAParallelSplitLetsTwoTokensThrough() {
        assertThat(found(process("p").startEvent("s").parallelGateway("split").serviceTask("a").exclusiveGateway("join").manualTask("n").userTask("c")
            .camundaDueDate("P1D")
            .endEvent("e").moveToNode("split").serviceTask("b").connectTo("join").done())).contains("FLO-05 c");
    }

    /** The engine pays twice without a word: the first token has gone on when the second comes. It is found because the payment might take its time. */
    @Test
    void whatTheMachineDoesTwiceBecausePathsWereNotJoinedIsFound() {
        assertThat(found(process("p").startEvent("s").parallelGateway("split").userTask("a").camundaDueDate("P1D").exclusiveGateway("join").serviceTask("pay")
            .endEvent("e").moveToNode("split").userTask("b").camundaDueDate("P1D").connectTo("join").done())).containsExactly("FLO-05 pay");
    }

    @Test
    void aPathThatBreaksOffIsFound() {
        assertThat(found(process("p").startEvent("s").parallelGateway("split").serviceTask("a").endEvent("e").moveToNode("split").serviceTask("b").done()))
            .containsExactly("FLO-12 b");
    }

    @Test
    void aReminderInALoopIsSentAgainWhenTheEarlierOneIsDone() {
        assertThat(found(process("p").startEvent("s").userTask("a").exclusiveGateway("g").endEvent("e").moveToNode("g").connectTo("a").moveToActivity("a")
            .boundaryEvent("late").cancelActivity(false).timerWithDuration("P1D").userTask("call").camundaDueDate("P1D").endEvent("f").done())).isEmpty();
    }

    @Test
    void aLoopWithoutAWayOutGoesRoundForEver() {
        assertThat(found(process("p").startEvent("s").exclusiveGateway("g").endEvent("e").moveToNode("g").userTask("a").camundaDueDate("P1D").manualTask("b")
            .connectTo("a").done())).containsExactly("FLO-04 a");
    }

    @Test
    void aLoopOfTheMachineAloneGoesRoundForEver() {
        assertThat(found(process("p").startEvent("s").exclusiveGateway("g").endEvent("e").moveToNode("g").serviceTask("a").serviceTask("b").connectTo("a")
            .done()))
            .containsExactly("FLO-04 a");
    }

    /** Improper completion: one path ends, another is left at a join. */
    @Test
    void aTokenThatIsLeftBehindKeepsTheProcessOpen() {
        assertThat(found(process("p").startEvent("s").parallelGateway("split").parallelGateway("join").endEvent("e").moveToNode("split").exclusiveGateway("g")
            .connectTo("join").moveToNode("g").endEvent("f").done())).containsExactly("FLO-03 join");
    }

    @Test
    void anInclusiveJoinWaitsForThoseThatWereChosen() {
        assertThat(found(process("p").startEvent("s").inclusiveGateway("split").condition("a", "${someBean.a}").userTask("a").camundaDueDate("P1D")
            .inclusiveGateway("join").endEvent("e").moveToNode("split").condition("b", "${someBean.b}").userTask("b").camundaDueDate("P1D").connectTo("join")
            .moveToNode("split").condition("c", "${someBean.c}").connectTo("join").done())).isEmpty();
    }

    /** As the engine has it: a token that ends elsewhere wakes no inclusive join that waits for it. */
    @Test
    void anInclusiveJoinIsNotWokenByATokenThatEndsElsewhere() {
        assertThat(found(process("p").startEvent("s").parallelGateway("split").userTask("a").camundaDueDate("P1D").inclusiveGateway("join").endEvent("e")
            .moveToNode("split").userTask("b").camundaDueDate("P1D").exclusiveGateway("g").connectTo("join").moveToNode("g").endEvent("f").done()))
            .containsExactly("FLO-03 join");
    }

    @Test
    void whatNoFlowLeadsToIsDead() {
        BpmnModelInstance diagram = process("p").startEvent("s").serviceTask("a").endEvent("e").done();
        var lost = diagram.newInstance(ServiceTask.class);
        lost.setId("lost");
        diagram.getModelElementById("p").addChildElement(lost);
        assertThat(found(diagram)).containsExactly("FLO-01 lost");
    }

    @Test
    void anEndThatTerminatesTakesEveryToken() {
        BpmnModelInstance diagram = process("p").startEvent("s").parallelGateway("split").userTask("a").camundaDueDate("P1D").endEvent("e")
            .moveToNode("split")
            .exclusiveGateway("g").userTask("b").camundaDueDate("P1D").parallelGateway("join").endEvent("f").moveToNode("g").userTask("c")
                .camundaDueDate("P1D")
            .connectTo("join").done();
        assertThat(found(diagram)).containsExactly("FLO-01 f", "FLO-01 join", "FLO-03 join");
        diagram.getModelElementById("e").addChildElement(diagram.newInstance(TerminateEventDefinition.class));
        assertThat(found(diagram)).containsExactly("FLO-01 f", "FLO-01 join");
    }

    @Test
    void aTimerAtTheEdgeEndsAScopeOrLetsItBe() {
        BpmnModelInstance ending = process("p").startEvent("s").subProcess("sub").embeddedSubProcess().startEvent().userTask("a").endEvent().subProcessDone()
            .endEvent("e").moveToActivity("sub").boundaryEvent("late").timerWithDuration("P1D").serviceTask("b").endEvent("f").done();
        BpmnModelInstance reminding = process("q").startEvent("s").userTask("a").endEvent("e").moveToActivity("a").boundaryEvent("late").cancelActivity(false)
            .timerWithDuration("P1D").serviceTask("b").endEvent("f").done();
        assertThat(found(ending)).isEmpty();
        assertThat(found(reminding)).isEmpty();
    }

    /** The reminder's token comes back to the task, which then runs twice. */
    @Test
    void aReminderThatFlowsBackDoublesTheTask() {
        assertThat(found(process("p").startEvent("s").userTask("a").endEvent("e").moveToActivity("a").boundaryEvent("late").cancelActivity(false)
            .timerWithDuration("P1D").serviceTask("b").connectTo("a").done())).containsExactly("FLO-05 a");
    }

    @Test
    void aTimerOnWhatTheMachineDoesAtOnceNeverFires() {
        assertThat(found(process("p").startEvent("s").serviceTask("a").endEvent("e").moveToActivity("a").boundaryEvent("late").timerWithDuration("P1D")
            .endEvent("f").done())).containsExactly("FLO-01 f", "FLO-01 late");
    }

    @Test
    void anErrorIsCaughtAroundWhereItIsThrown() {
        assertThat(found(process("p").startEvent("s").subProcess("sub").embeddedSubProcess().startEvent().exclusiveGateway("g").endEvent("ok").moveToNode("g")
            .endEvent("bad").error("E1").subProcessDone().endEvent("e").moveToActivity("sub").boundaryEvent("caught").error("E1").endEvent("f").done()))
                .isEmpty();
    }

    @Test
    void anEscalationGoesOnBesideItsHandler() {
        assertThat(found(process("p").startEvent("s").subProcess("sub").embeddedSubProcess().startEvent().intermediateThrowEvent("up").escalation("L1")
            .userTask("a").camundaDueDate("P1D").endEvent().subProcessDone().endEvent("e").moveToActivity("sub").boundaryEvent("told").cancelActivity(false)
            .escalation("L1").serviceTask("b").endEvent("f").done())).isEmpty();
    }

    @Test
    void anEventSubProcessMayEndItsScopeOrRunBesideIt() {
        for (boolean interrupting : new boolean[] {true, false}) {
            ProcessBuilder process = process("p");
            process.startEvent("s").userTask("a").camundaDueDate("P1D").endEvent("e");
            process.eventSubProcess("handler").startEvent("told").interrupting(interrupting).message("m").userTask("b").camundaDueDate("P1D").endEvent("f");
            assertThat(found(process.done())).isEmpty();
        }
    }

    @Test
    void aCalledProcessIsPartOfTheTree() {
        BpmnModelInstance caller = process("caller").startEvent("s").callActivity("first").calledElement("called").callActivity("second")
            .calledElement("called")
            .endEvent("e").done();
        BpmnModelInstance called = process("called").startEvent("s2").exclusiveGateway("g").parallelGateway("join").endEvent("e2").moveToNode("g")
            .connectTo("join").done();
        List<Finding> found = findings(caller, called);
        assertThat(found).extracting(finding -> finding.file() + " " + finding.rule() + " " + finding.element()).contains("file-1.bpmn FLO-03 join");
        assertThat(found.stream().filter(finding -> finding.rule().equals("FLO-03")).findFirst().orElseThrow().path())
            .containsExactly("caller/s", "caller/first", "called/s2", "called/g");
    }

    @Test
    void processesThatCallEachOtherHaveNoEnd() {
        BpmnModelInstance one = process("one").startEvent("s").callActivity("a").calledElement("two").endEvent("e").done();
        BpmnModelInstance two = process("two").startEvent("s").callActivity("b").calledElement("one").endEvent("e").done();
        assertThat(found(one, two)).anyMatch(finding -> finding.startsWith("FLO-10"));
    }

    @Test
    void severalInstancesMeetBeforeTheFlowGoesOn() {
        assertThat(found(process("p").startEvent("s").userTask("a").camundaDueDate("P1D").multiInstance().parallel().camundaCollection("all")
            .multiInstanceDone()
            .userTask("b").camundaDueDate("P1D").endEvent("e").done())).isEmpty();
        assertThat(found(process("p").startEvent("s").userTask("a").camundaDueDate("P1D").multiInstance().sequential().camundaCollection("all")
            .completionCondition("${enough}").multiInstanceDone().userTask("b").camundaDueDate("P1D").endEvent("e").done())).isEmpty();
    }

    @Test
    void whatGoesWrongInOneOfSeveralInstancesIsFound() {
        var several = process("p").startEvent("s").subProcess("sub");
        several.multiInstance().parallel().camundaCollection("all").multiInstanceDone();
        assertThat(found(several.embeddedSubProcess().startEvent().exclusiveGateway("g").parallelGateway("join").endEvent().moveToNode("g").connectTo("join")
            .subProcessDone().endEvent("e").done())).contains("FLO-03 join");
    }

    @Test
    void ofSeveralEventsTheFirstDecides() {
        assertThat(found(process("p").startEvent("s").eventBasedGateway().id("g").intermediateCatchEvent("told").message("m").endEvent("e").moveToNode("g")
            .intermediateCatchEvent("late").timerWithDuration("P1D").endEvent("f").done())).isEmpty();
    }

    @Test
    void twoFlowsOutOfATaskForkAndSeveralInRunOncePerToken() {
        assertThat(found(process("p").startEvent("s").serviceTask("a").endEvent("e").moveToNode("a").serviceTask("b").endEvent("f").done())).isEmpty();
        assertThat(found(process("p").startEvent("s").serviceTask("a").userTask("c").camundaDueDate("P1D").endEvent("e").moveToNode("a").serviceTask("b")
            .connectTo("c").done())).contains("FLO-05 c");
    }

    @Test
    void aGatewayHasOneWayForEveryAnswer() {
        var answers = new Answers(Map.of("ask", Map.of("said", Set.of("YES", "NO", "MAYBE"))), Map.of(), null);
        BpmnModelInstance diagram = process("p").startEvent("s").serviceTask("ask").camundaDelegateExpression("${ask}").exclusiveGateway("g")
            .condition("yes", "${said == 'YES'}").endEvent("e").moveToNode("g").condition("no", "${said == 'NO' || said == 'YES'}").endEvent("f")
                .moveToNode("g")
            .condition("never", "${said == 'NEVER'}").endEvent("h").done();
        List<String> found = new ArrayList<>();
        new FlowCheck(answers, LendingOrder.none()).check(Map.of("p.bpmn", diagram)).forEach(finding -> found.add(finding.rule() + " " + finding.element()
            + " "
            + finding.path()));
        assertThat(found).containsExactly("FLO-01 h []", "FLO-02 g []", "FLO-06 g [p/s, p/ask: said=MAYBE, p/g]", "FLO-07 g [p/s, p/ask: said=YES, p/g]");
    }

    @Test
    void anAnswerIsGivenBeforeItIsAskedFor() {
        BpmnModelInstance diagram = process("p").startEvent("s").exclusiveGateway("g").condition("yes", "${said == 'YES'}").endEvent("e").done();
        assertThat(found(diagram)).contains("FLO-06 g");
    }

    @Test
    void aMessageHasASenderAndAWaitAClock() {
        BpmnModelInstance diagram = process("p").startEvent("s").intermediateCatchEvent("told").message("m").userTask("a").endEvent("e").done();
        List<Finding> found = new FlowCheck(new Answers(Map.of(), Map.of(), Map.of("other", Set.of())), LendingOrder.none()).check(Map.of("p.bpmn", diagram));
        assertThat(found).extracting(finding -> finding.rule() + " " + finding.element()).containsExactly("FLO-08 told", "FLO-09 a", "FLO-09 told");
    }
}
