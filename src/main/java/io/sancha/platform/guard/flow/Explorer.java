package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Step.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks at all states that can be reached. While the machine can go on by itself nothing else happens: the engine ends what it has begun before it waits
 * again.
 */
final class Explorer {
    private final Translation translation;
    private final Net net;
    private final Pace pace;
    private final int most;

    /** Which of the transitions that may happen are looked at. */
    interface Reduction {
        /** Everything. */
        Reduction NONE = (state, all) -> all;

        List<Transition> of(State state, List<Transition> all);
    }

    /** @param most so many states at most */
    Explorer(Translation translation, Pace pace, int most) {
        this.translation = translation;
        this.net = translation.net();
        this.pace = pace;
        this.most = most;
    }

    /** @throws TooLarge where there are more states than are looked at */
    Graph explore(State from, Reduction reduction) {
        var graph = new Graph(translation);
        graph.number(from);
        for (int number = 0; number < graph.size(); number++) {
            State state = graph.state(number);
            List<Transition> chosen = reduction.of(state, next(state));
            int[] edges = new int[chosen.size() * 2];
            for (int i = 0; i < chosen.size(); i++) {
                edges[2 * i] = chosen.get(i).id;
                edges[2 * i + 1] = target(graph, state, chosen.get(i));
            }
            graph.edges(edges);
            if (graph.size() > most) {
                throw new TooLarge(widest(graph));
            }
        }
        return graph;
    }

    /** Where most goes on at once in the state with the most tokens: there it is too wide. */
    private Spot widest(Graph graph) {
        State most = graph.state(IntStream.range(0, graph.size()).boxed()
            .max(Comparator.comparingInt(state -> graph.state(state).codes().length)).orElseThrow());
        Map<String, List<Spot>> byProcess = Arrays.stream(most.codes()).filter(code -> code < net.places()).mapToObj(net::spot)
            .filter(spot -> spot != null && spot.region == null).distinct()
            .collect(Collectors.groupingBy(spot -> spot.instance().process(), TreeMap::new, Collectors.toList()));
        return byProcess.values().stream().max(Comparator.comparingInt(List::size)).map(spots -> spots.get(0)).orElse(null);
    }

    private int target(Graph graph, State state, Transition transition) {
        if (transition.step.phase() == Phase.NO_WAY) {
            return Graph.NO_WAY;
        }
        State next = net.fire(state, transition);
        return next == null ? Graph.SECOND_TOKEN : graph.number(next);
    }

    /** What the machine does at once, or, where nothing, what people, messages and times may do. */
    private List<Transition> next(State state) {
        List<Transition> atOnce = new ArrayList<>(4);
        List<Transition> someDay = new ArrayList<>(4);
        for (int code : state.codes()) {
            if (code >= net.places()) {
                break;
            }
            for (Transition transition : net.from(code)) {
                boolean waits = pace.waits(transition);
                if (!(waits && !atOnce.isEmpty()) && net.may(state, transition)) {
                    (waits ? someDay : atOnce).add(transition);
                }
            }
        }
        return atOnce.isEmpty() ? someDay : atOnce;
    }
}
