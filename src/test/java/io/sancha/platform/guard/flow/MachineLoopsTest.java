package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FLO-13: a machine that goes round by itself, in a small process and in our own. */
class MachineLoopsTest {
    private static final Map<String, Map<String, Set<String>>> ANSWERS = Map.of("look", Map.of("state", Set.of("GOOD", "BAD")), "ask",
        Map.of("view", Set.of("WELL", "ILL")));

    /** Looks again and again after an event, until all is bad. */
    private static BpmnModelInstance watch(String timer, boolean person) {
        var waits = Bpmn.createExecutableProcess("loan").startEvent("begin").serviceTask("look").camundaDelegateExpression("${look}").exclusiveGateway("g")
            .condition("good", "${state == 'GOOD'}").intermediateCatchEvent("due");
        var due = timer.startsWith("P") ? waits.timerWithDuration(timer) : timer.equals("message") ? waits.message("told") : waits.timerWithDate(timer);
        var work = person ? due.userTask("inspect").camundaDueDate("P1D") : due.serviceTask("inspect");
        return work.connectTo("look").moveToNode("g").condition("bad", "${state == 'BAD'}").endEvent("end").done();
    }

    private static List<String> found(BpmnModelInstance diagram, Set<String> later, List<Fact> facts) {
        var answers = new Answers(ANSWERS, Map.of(), null, later);
        return new FlowCheck(answers, new LendingOrder(List.of(), List.of(), facts)).check(Map.of("loan.bpmn", diagram)).stream()
            .filter(finding -> finding.rule().equals("FLO-13")).map(Finding::element).toList();
    }

    @ParameterizedTest
    @CsvSource({"${timers.due(execution)}, false, true", "${timers.due(execution)}, true, false", "P1D, false, false", "message, false, false"})
    void whereNobodyWorksAndATimeMayBeNowItIsFound(String timer, boolean person, boolean found) {
        assertThat(found(watch(timer, person), Set.of(), List.of())).hasSize(found ? 1 : 0);
    }

    @Test
    void aTimeThatIsNeverNowStopsIt() {
        assertThat(found(watch("${timers.due(execution)}", false), Set.of("loan/due"), List.of())).isEmpty();
        assertThat(found(watch("${timers.due(execution)}", false), Set.of("loan/other"), List.of())).isNotEmpty();
    }

    /** Two tasks that read the same books lead to each other: one loop for the machine only if they disagree. */
    @Test
    void answersThatAgreeDoNotGoRound() {
        BpmnModelInstance diagram = Bpmn.createExecutableProcess("loan").startEvent("begin").serviceTask("look").camundaDelegateExpression("${look}")
            .exclusiveGateway("g").condition("bad", "${state == 'BAD'}").serviceTask("ask").camundaDelegateExpression("${ask}").exclusiveGateway("h")
            .condition("well", "${view == 'WELL'}").connectTo("look").moveToNode("h").condition("ill", "${view == 'ILL'}").userTask("work")
            .camundaDueDate("P1D").connectTo("look").moveToNode("g").condition("good", "${state == 'GOOD'}").endEvent("end").done();
        var agree = new Fact(List.of(Map.of("state", List.of("GOOD"), "view", List.of("WELL")), Map.of("state", List.of("BAD"), "view", List.of("ILL"))));
        var disagree = new Fact(List.of(Map.of("state", List.of("GOOD"), "view", List.of("ILL")), Map.of("state", List.of("BAD"), "view", List.of("WELL"))));

        assertThat(found(diagram, Set.of(), List.of())).hasSize(1);
        assertThat(found(diagram, Set.of(), List.of(agree))).isEmpty();
        assertThat(found(diagram, Set.of(), List.of(disagree))).hasSize(1);
    }

    /** Who takes the inspection out leaves a timer whose day is past, and the machine plans the same one for ever; nor may the measures be asked so. */
    @Test
    void ourOwnDiagramsGoRoundByThemselvesWithoutTheirPeople() {
        Answers answers = Answers.of(Contract.ofTheBank());
        List<Diagram> tree = OwnTree.read().entrySet().stream()
            .flatMap(file -> Reading.of(file.getKey(), file.getValue().getDocument().getRootElement()).stream()).toList();
        var order = new LendingOrder(List.of(), LendingOrder.ofTheBank().known(), LendingOrder.ofTheBank().facts());
        var hasty = new Answers(answers.byBean(), answers.takenBy(), answers.messages(), Set.of());

        assertThat(new FlowCheck(answers, order).check(tree.stream())).isEmpty();
        assertThat(new FlowCheck(answers, order).check(Mutation.in(tree, "supervision", Mutation.without("inspect", "loan-inspected")).stream()))
            .isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.rule()).isEqualTo("FLO-13");
                assertThat(finding.en()).contains("supervision/inspection-due", "supervision/plan-inspection");
            }).anySatisfy(finding -> assertThat(finding.path()).contains("supervision/inspection-due", "disbursement/pay-out"));
        assertThat(new FlowCheck(hasty, order).check(tree.stream())).extracting(Finding::rule).isNotEmpty().containsOnly("FLO-13");
    }
}
