package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.flow.Element.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Random diagrams: those that are sound by the way they are made are accepted, a fault in one is found, and leaving out orders changes no verdict. */
class RandomDiagramsTest {
    private static final String TOO_LARGE = "FLO-10";
    private static final Limits WHOLE = new Limits(100_000, 100_000, 200_000, 1, 0);
    private static final Limits REDUCED = new Limits(100_000, 100_000, 0, 200_000, 1_000_000_000);

    private static List<Finding> found(Diagram diagram, Limits limits, LendingOrder order) {
        return new FlowCheck(Answers.none(), order, limits).check(Stream.of(diagram));
    }

    @Property(tries = 120)
    void whatIsMadeOfBlocksIsSound(@ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
        Diagram diagram = Drawing.of(seed, size, true);
        // some are too large to be proved, with orders left out, too; that says nothing against them
        assertThat(found(diagram, WHOLE, LendingOrder.none())).as(() -> told(diagram.body())).extracting(Finding::rule).allMatch(TOO_LARGE::equals);
        assertThat(found(diagram, REDUCED, LendingOrder.none())).as(() -> told(diagram.body())).extracting(Finding::rule).allMatch(TOO_LARGE::equals);
    }

    /** Else the property above could hold because nothing is ever proved. */
    @Test
    void nearlyAllAreSmallEnoughToBeProved() {
        long proved = LongStream.range(0, 100).filter(seed -> found(Drawing.of(seed, 14, true), REDUCED, LendingOrder.none()).isEmpty()).count();
        assertThat(proved).isGreaterThanOrEqualTo(95);
    }

    @Property(tries = 200)
    void aFaultIsFound(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size, @ForAll Fault fault) {
        Diagram spoilt = fault.in(Drawing.of(seed, size, false), new Random(seed));
        Assume.that(spoilt != null);
        assertThat(found(spoilt, WHOLE, LendingOrder.none())).as(() -> told(spoilt.body())).isNotEmpty();
        assertThat(found(spoilt, REDUCED, LendingOrder.none())).isNotEmpty();
    }

    /** Samples that once got past: a loop within a sub-process lost its way out, and the timer at the edge of the sub-process alone ended it. */
    @Test
    void whatOnlyATimeEndsIsFound() {
        for (long seed : List.of(35L, 47L)) {
            Diagram spoilt = Fault.FLOW_LOST.in(Drawing.of(seed, 9, false), new Random(seed));
            assertThat(found(spoilt, WHOLE, LendingOrder.none())).extracting(Finding::rule).containsExactly("FLO-04");
            assertThat(found(spoilt, REDUCED, LendingOrder.none())).extracting(Finding::rule).containsExactly("FLO-04");
        }
    }

    /** Whether an order holds is told alike by all states and by those that stubborn sets leave. */
    @Property(tries = 100)
    void leavingOutOrdersChangesNoVerdict(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        Diagram diagram = Drawing.of(seed, size, true);
        var order = new LendingOrder(rules(diagram, new Random(seed)), List.of());
        Set<String> whole = verdicts(found(diagram, WHOLE, order));
        Assume.that(!whole.contains(TOO_LARGE));
        assertThat(verdicts(found(diagram, REDUCED, order))).isEqualTo(whole);
    }

    /** By rule the shortest of its paths is no criterion here: among fewer paths it may be a longer one. */
    private static Set<String> verdicts(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<OrderRule> rules(Diagram diagram, Random random) {
        List<Atom> tasks = new ArrayList<>();
        collect(diagram.body(), tasks);
        List<OrderRule> rules = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<Atom> one = List.of(Fault.any(tasks, random));
            List<Atom> other = List.of(Fault.any(tasks, random));
            List<Atom> third = List.of(Fault.any(tasks, random));
            rules.add(switch (i % 3) {
                case 0 -> new OrderRule("ORD-0" + i, OrderRule.Kind.BEFORE, one, List.of(other), third, List.of(), "一", "One.");
                case 1 -> new OrderRule("ORD-0" + i, OrderRule.Kind.NEVER, one, List.of(), other, third, "二", "Two.");
                default -> new OrderRule("ORD-0" + i, OrderRule.Kind.ALWAYS, List.of(), List.of(one), other, List.of(), "三", "Three.");
            });
        }
        return rules;
    }

    private static String told(Scope scope) {
        return Fault.elements(scope).stream().map(element -> element.kind() + " " + element.id() + " -> " + scope.leaving(element.id()).stream().map(Flow::to)
            .toList()
            + (element.event().attachedTo() == null ? "" : " at " + element.event().attachedTo()) + (element.body() == null ? "" : "\n {"
                + told(element.body()) + "}"))
            .collect(Collectors.joining("\n"));
    }

    private static void collect(Scope scope, List<Atom> tasks) {
        for (Element element : scope.elements()) {
            if (element.kind() == Element.Kind.HUMAN || element.kind() == Element.Kind.AUTOMATIC) {
                tasks.add(Atom.of("p/" + element.id()));
            }
            if (element.body() != null) {
                collect(element.body(), tasks);
            }
        }
    }

    /** Eight parallel paths of seven tasks have sixteen million states; some seventy of them tell the verdict. */
    @Test
    void manyParallelPathsAreProvedWithFewStates() {
        Diagram wide = wide(8, 7);
        assertThat(found(wide, new Limits(100_000, 100_000, 1_000, 200, 1_000_000), LendingOrder.none())).isEmpty();
        assertThat(found(wide, new Limits(100_000, 100_000, 1_000, 10, 1_000_000), LendingOrder.none())).extracting(Finding::rule).containsExactly("FLO-10");
    }

    /** Not the process that calls it, and is as it was. */
    @Test
    void whatIsTooWideIsNamed() {
        Element call = new Element("review", Kind.CALL, Element.Event.NONE, Element.Course.PLAIN, Element.Code.NONE,
            new Element.Call("p", List.of(), List.of()), null);
        Diagram caller = new Diagram("q", "q.bpmn", new Scope(List.of(node("start", Kind.START), call, node("end", Kind.END)), List.of(
            flow("start", "review"), flow("review", "end"))));
        assertThat(new FlowCheck(Answers.none(), LendingOrder.none(), new Limits(100_000, 100_000, 1_000, 10, 1_000_000))
            .check(Stream.of(caller, wide(8, 7)))).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(TOO_LARGE);
                assertThat(finding.file()).isEqualTo("p.bpmn");
                assertThat(finding.element()).startsWith("task-");
            });
    }

    private static Diagram wide(int paths, int tasks) {
        List<Element> elements = new ArrayList<>(List.of(node("start", Kind.START), node("split", Kind.PARALLEL), node("join", Kind.PARALLEL), node("end",
            Kind.END)));
        List<Flow> flows = new ArrayList<>(List.of(flow("start", "split"), flow("join", "end")));
        for (int path = 0; path < paths; path++) {
            String last = "split";
            for (int task = 0; task < tasks; task++) {
                String id = "task-" + path + "-" + task;
                elements.add(node(id, Kind.HUMAN));
                flows.add(flow(last, id));
                last = id;
            }
            flows.add(flow(last, "join"));
        }
        return new Diagram("p", "p.bpmn", new Scope(elements, flows));
    }

    private static Element node(String id, Kind kind) {
        return new Element(id, kind, Element.Event.NONE, Element.Course.PLAIN, new Element.Code(Set.of(), Map.of(), true, Set.of()), null, null);
    }

    private static Flow flow(String from, String to) {
        return new Flow(from + "-" + to, from, to, null, Map.of());
    }
}
