package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.contract.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** What may still become of a case is told from where it stands, on the versions that its instances follow, with what it has done. */
class StandingTreeTest {
    /** Where the inspections of a loan and all else that becomes of it come together. */
    private static final String JOIN = "loan-ended";
    private static final Answers NONE = Answers.none();
    private static final String AUDITED = "order:\n  - { rule: DIS-02, before: pay/pay-out, needs: pay/audit, since: pay/request, zh: 审核, en: Audited first. }";

    private static BpmnModelInstance pay(String... tasks) {
        var diagram = Bpmn.createExecutableProcess("pay").startEvent("begin").userTask(tasks[0]);
        for (int i = 1; i < tasks.length; i++) {
            diagram = diagram.userTask(tasks[i]);
        }
        return diagram.endEvent("end").done();
    }

    private static StandingTree tree(String order, BpmnModelInstance root, BpmnModelInstance... newest) {
        Map<String, BpmnModelInstance> files = new HashMap<>();
        for (BpmnModelInstance one : newest) {
            files.put(files.size() + ".bpmn", one);
        }
        return new StandingTree(NONE, LendingOrder.read(order), files, Map.of(List.of(), root));
    }

    private static Standing at(String element) {
        return new Standing(List.of(), Map.of(element, 1), Map.of());
    }

    private static List<Finding> onward(StandingTree tree, String at, Done... done) {
        return tree.onward(List.of(at(at)), tree.remembered(List.of(done)));
    }

    private static Done done(String element) {
        return new Done("pay", element, Map.of());
    }

    @Test
    void whoStandsBehindWhatIsDemandedIsFoundUnlessItWasDone() {
        StandingTree tree = tree(AUDITED, pay("request", "audit", "look", "pay-out"));
        assertThat(onward(tree, "request")).isEmpty();
        assertThat(onward(tree, "look", done("request"), done("audit"))).isEmpty();
        assertThat(onward(tree, "look", done("audit"), done("request"))).as("audited in an earlier pass").isNotEmpty();
        assertThat(onward(tree, "look", done("request"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("DIS-02");
            assertThat(finding.path()).containsExactly("pay/look", "pay/pay-out");
        });
    }

    @Test
    void whatIsOwedIsRemembered() {
        String booked = "order:\n  - { rule: DIS-12, after: pay/pay-out, always: pay/book, zh: 记账, en: Booked. }";
        StandingTree tree = tree(booked, pay("pay-out", "look"));
        assertThat(onward(tree, "look")).isEmpty();
        assertThat(onward(tree, "look", done("pay-out"))).extracting(Finding::rule).containsExactly("DIS-12");
        assertThat(onward(tree, "look", done("pay-out"), done("book"))).isEmpty();
    }

    @Test
    void anInstanceFollowsItsOwnVersionAndWhatIsCalledAnewTheNewest() {
        BpmnModelInstance caller = Bpmn.createExecutableProcess("life").startEvent("born").callActivity("first").calledElement("pay")
            .callActivity("second").calledElement("pay").endEvent("over").done();
        var lax = new StandingTree(NONE, LendingOrder.read(AUDITED), Map.of("life.bpmn", caller, "pay.bpmn", pay("request", "audit", "pay-out")),
            Map.of(List.of(), caller, List.of("first"), pay("request", "pay-out")));
        List<Standing> standings = List.of(at("first"), new Standing(List.of("first"), Map.of("request", 1), Map.of()));
        assertThat(lax.onward(standings, lax.remembered(List.of()))).singleElement().satisfies(finding ->
            assertThat(finding.path()).containsExactly("pay/request", "pay/pay-out"));
        var strict = new StandingTree(NONE, LendingOrder.read(AUDITED), Map.of("life.bpmn", caller, "pay.bpmn", pay("request", "pay-out")),
            Map.of(List.of(), caller, List.of("first"), pay("request", "audit", "pay-out")));
        assertThat(strict.onward(standings, strict.remembered(List.of()))).singleElement().satisfies(finding ->
            assertThat(finding.path()).containsExactly("pay/request", "pay/audit", "pay/pay-out", "pay/end", "life/second", "pay/begin", "pay/request",
                "pay/pay-out"));
    }

    @Test
    void whereNobodyWaitsNoCaseStands() {
        StandingTree tree = tree("order: []", pay("request", "pay-out"));
        for (String nowhere : List.of("audit", "begin", "end")) {
            assertThatThrownBy(() -> onward(tree, nowhere)).isInstanceOfSatisfying(NoPlace.class, none -> assertThat(none.element()).isEqualTo(nowhere));
        }
        assertThatThrownBy(() -> tree.onward(List.of(new Standing(List.of("request"), Map.of(), Map.of())), tree.remembered(List.of())))
            .isInstanceOf(NoPlace.class);
    }

    @Test
    void aGatewayThatAsksWhatNobodyHasSaidIsFound() {
        BpmnModelInstance asking = Bpmn.createExecutableProcess("pay").startEvent("begin").userTask("look").exclusiveGateway("g")
            .condition("yes", "${verdict == 'YES'}").endEvent("paid").moveToNode("g").condition("no", "${verdict == 'NO'}").endEvent("refused").done();
        StandingTree tree = tree("order: []", asking);
        assertThat(onward(tree, "look")).extracting(Finding::rule).contains("FLO-06");
        var said = new Standing(List.of(), Map.of("look", 1), Map.of("verdict", "NO"));
        assertThat(tree.onward(List.of(said), tree.remembered(List.of()))).as("a value that the diagrams do not set is not known").isNotEmpty();
    }

    /** FLO-13: in the version that the case follows a time that may be past ends the person's task; the newest has no such time. */
    @Test
    void whereTwoVersionsMeetTheMachineMayNotGoRoundByItself() {
        Answers answers = new Answers(Map.of("look", Map.of("state", Set.of("GOOD", "BAD"))), Map.of(), null, Set.of());
        BpmnModelInstance caller = Bpmn.createExecutableProcess("life").startEvent("born").callActivity("inspect").calledElement("visit").serviceTask("look")
            .camundaDelegateExpression("${look}").exclusiveGateway("g").condition("bad", "${state == 'BAD'}").endEvent("over").moveToNode("g")
            .condition("good", "${state == 'GOOD'}").connectTo("inspect").done();
        BpmnModelInstance old = Bpmn.createExecutableProcess("visit").startEvent("begin").userTask("ask").endEvent("end").done();
        BpmnModelInstance without = Bpmn.createExecutableProcess("visit").startEvent("begin").userTask("wait").boundaryEvent("now")
            .timerWithDate("${timers.due(execution)}").endEvent("timed").moveToActivity("wait").endEvent("end").done();

        assertThat(inspecting(new StandingTree(answers, LendingOrder.none(), Map.of("life.bpmn", caller, "visit.bpmn", old), Map.of(List.of(), caller)), "ask"))
            .isEmpty();
        assertThat(inspecting(new StandingTree(answers, LendingOrder.none(), Map.of("life.bpmn", caller, "visit.bpmn", old),
            Map.of(List.of(), caller, List.of("inspect"), without)), "wait")).extracting(Finding::rule).containsExactly("FLO-13");
    }

    private static List<Finding> inspecting(StandingTree tree, String inside) {
        return tree.onward(List.of(at("inspect"), new Standing(List.of("inspect"), Map.of(inside, 1), Map.of())), tree.remembered(List.of()));
    }

    /** Every state of the bank's own tree in which people, messages and times are waited for, told as a case's and read back, and some looked on from. */
    @Test
    void everyStateOfTheBanksOwnTreeIsFoundAgain() {
        Map<String, BpmnModelInstance> files = OwnTree.read();
        var own = new Tree(files.entrySet().stream()
            .flatMap(file -> Reading.of(file.getKey(), file.getValue().getDocument().getRootElement()).stream()).toList());
        Answers answers = Answers.of(Contract.ofTheBank());
        var translation = new Translation(own.process("credit-lifecycle"), own, new Vocabulary(own, answers), answers, Limits.USUAL);
        Graph graph = new Explorer(translation, Pace.ENGINE, 60_000).explore(translation.beginning(), Explorer.Reduction.NONE);
        var paths = new Paths(graph, Monitor.NONE, false);
        var tree = new StandingTree(answers, LendingOrder.ofTheBank(), files, Map.of(List.of(), files.get("lifecycle/credit-lifecycle.bpmn")));
        Set<Set<String>> seen = new HashSet<>();
        int looked = 0;
        for (int state = 1; state < graph.size(); state++) {
            List<Step> way = paths.path(state, -1);
            if (waits(graph, state)) {
                List<Standing> standings = standings(translation, graph.state(state), way);
                Set<String> tokens = tokens(translation, graph.state(state));
                if (standings.stream().anyMatch(standing -> standing.at().containsKey(JOIN))) {
                    assertThatThrownBy(() -> Marking.of(translation, standings)).as("a token at a join does not tell which way it came")
                        .isInstanceOf(NoPlace.class);
                    continue;
                }
                assertThat(tokens(translation, Marking.of(translation, standings))).containsAll(tokens);
                if (seen.add(tokens) && seen.size() % 40 == 1) {
                    looked++;
                    List<Done> done = way.stream().filter(Step::done)
                        .map(step -> new Done(step.process(), step.element().id(), step.answers())).toList();
                    assertThat(tree.onward(standings, tree.remembered(done))).as("%s after %s", standings, done).isEmpty();
                }
            }
        }
        assertThat(looked).as("of %s", seen.size()).isBetween(2, 60);
    }

    /** Whether nothing goes on but by people, messages and times. */
    private static boolean waits(Graph graph, int state) {
        int[] edges = graph.edges(state);
        boolean waits = edges.length > 0;
        for (int i = 0; i < edges.length; i += 2) {
            waits &= Pace.ENGINE.waits(graph.transition(edges[i]));
        }
        return waits;
    }

    /** What would be read of a case in this state. */
    private static List<Standing> standings(Translation translation, State state, List<Step> way) {
        Net net = translation.net();
        Map<List<String>, Map<String, Integer>> at = new TreeMap<>((one, other) -> String.join("/", one).compareTo(String.join("/", other)));
        Map<List<String>, String> processes = new HashMap<>();
        for (int code : state.codes()) {
            if (code >= net.places()) {
                continue;
            }
            Spot spot = net.spot(code);
            if (spot == null || spot == translation.root()) {
                continue;
            }
            boolean waits = spot.element.kind().waits() || spot.element.kind() == Element.Kind.CALL;
            boolean joins = spot.element.id().equals(JOIN) && spot.arrivals.containsValue(code);
            if (joins || waits && code == spot.running && !spot.several()) {
                processes.put(around(spot), spot.instance().process());
                at.computeIfAbsent(around(spot), path -> new TreeMap<>()).merge(spot.element.id(), 1, Integer::sum);
            }
        }
        List<Standing> standings = new ArrayList<>();
        at.forEach((path, elements) -> {
            Map<String, String> said = new HashMap<>();
            way.stream().filter(step -> step.process().equals(processes.get(path))).forEach(step -> said.putAll(step.answers()));
            standings.add(new Standing(path, elements, said));
        });
        return standings;
    }

    private static List<String> around(Spot spot) {
        return spot.around.owner == null ? List.of() : spot.around.owner.path();
    }

    private static Set<String> tokens(Translation translation, State state) {
        Net net = translation.net();
        Set<String> tokens = new TreeSet<>();
        for (int code : state.codes()) {
            if (code < net.places() && net.spot(code) != null) {
                tokens.add(code - net.spot(code).arrival + ":" + net.spot(code).name());
            }
        }
        return tokens;
    }
}
