package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Who may be needed on the ways of random diagrams, against following every way and remembering who was. */
class WaysTest {
    private static final Limits WHOLE = new Limits(100_000, 100_000, 200_000, 1, 0);
    private static final Limits REDUCED = new Limits(100_000, 100_000, 0, 200_000, 1_000_000_000);
    private static final int MARKS = 6;

    /** Some tasks bear one mark, some one of two, some none; several tasks share a mark. */
    private static List<String> marks(String task) {
        int number = Integer.parseInt(task.replaceAll("\\D", "0")) + task.length();
        return number % 7 == 0 ? List.of() : number % 5 == 0 ? List.of("m" + number % MARKS, "m" + (number + 1) % MARKS) : List.of("m" + number % MARKS);
    }

    private static Ways ways(Diagram diagram, Limits limits) {
        return new FlowCheck(Answers.none(), LendingOrder.none(), limits).ways(Stream.of(diagram), "p", WaysTest::marks).orElseThrow();
    }

    @Property(tries = 150)
    void areThoseThatFollowingEveryWayFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Diagram diagram = Drawing.of(seed, size, true);
        Graph graph = graph(diagram);
        Set<Set<String>> whole = new HashSet<>();
        Map<String, Set<Set<String>>> before = new HashMap<>();
        follow(graph, whole, before);

        Ways ways = ways(diagram, WHOLE);

        assertThat(largest(ways.whole().stream().map(Map::keySet).toList())).isEqualTo(largest(whole));
        assertThat(ways.before().keySet()).isEqualTo(before.keySet());
        before.forEach((mark, sets) -> assertThat(largest(ways.before().get(mark).stream().map(Map::keySet).toList())).as(mark).isEqualTo(largest(sets)));
    }

    @Property(tries = 80)
    void leavingOutOrdersLeavesOutNobody(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        Diagram diagram = Drawing.of(seed, size, true);
        assertThat(largest(ways(diagram, REDUCED).whole().stream().map(Map::keySet).toList()))
            .isEqualTo(largest(ways(diagram, WHOLE).whole().stream().map(Map::keySet).toList()));
    }

    private static Graph graph(Diagram diagram) {
        var tree = new Tree(List.of(diagram));
        var translation = new Translation(diagram, tree, new Vocabulary(tree, Answers.none()), Answers.none(), WHOLE);
        return new Explorer(translation, Pace.ENGINE, 200_000).explore(translation.beginning(), Explorer.Reduction.NONE);
    }

    private record At(int state, Set<String> done) {
    }

    private static void follow(Graph graph, Set<Set<String>> whole, Map<String, Set<Set<String>>> before) {
        Deque<At> open = new ArrayDeque<>(List.of(new At(0, Set.of())));
        Set<At> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            At at = open.poll();
            if (graph.isEnd(at.state())) {
                whole.add(at.done());
            }
            int[] edges = graph.edges(at.state());
            for (int i = 0; i < edges.length; i += 2) {
                Step step = graph.transition(edges[i]).step;
                boolean human = step.phase() == Step.Phase.DONE && step.element().kind() == Element.Kind.HUMAN;
                List<String> marks = human ? marks(step.element().id()) : List.of();
                for (String mark : marks) {
                    if (!at.done().contains(mark)) {
                        before.computeIfAbsent(mark, m -> new HashSet<>()).add(at.done());
                    }
                    Set<String> done = new TreeSet<>(at.done());
                    done.add(mark);
                    go(new At(edges[i + 1], done), seen, open);
                }
                if (marks.isEmpty()) {
                    go(new At(edges[i + 1], at.done()), seen, open);
                }
            }
        }
    }

    private static void go(At to, Set<At> seen, Deque<At> open) {
        if (seen.add(to)) {
            open.add(to);
        }
    }

    private static Set<Set<String>> largest(Collection<Set<String>> sets) {
        return sets.stream().filter(set -> sets.stream().noneMatch(other -> !other.equals(set) && other.containsAll(set))).collect(Collectors.toSet());
    }
}
