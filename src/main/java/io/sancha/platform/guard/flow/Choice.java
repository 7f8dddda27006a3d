package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Step.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which of several flows are taken, told for every combination of answers. As the engine has it: an exclusive gateway takes the first whose condition holds,
 * all other nodes take all of these; a flow without a condition holds, of several without at an exclusive gateway nobody can say; the default flow is for
 * when none holds; where none holds and there is no default flow, or an answer that is asked was never given, the engine throws.
 */
final class Choice {
    private static final int MOST = 6;

    private final List<Flow> flows;
    private final Flow otherwise;
    private final boolean exclusive;
    private final boolean open;

    /** One way on. @param answers what the variables must say */
    record Way(Map<String, String> answers, List<Flow> taken, Phase phase) {
    }

    Choice(Element element, List<Flow> leaving) {
        exclusive = element.kind() == Element.Kind.EXCLUSIVE;
        otherwise = leaving.stream().filter(flow -> flow.id().equals(element.course().defaultFlow())).findFirst().orElse(null);
        flows = leaving.stream().filter(flow -> flow != otherwise).toList();
        open = exclusive && flows.stream().filter(flow -> flow.condition() == null).count() > 1;
    }

    /** @param domains what each variable may be; a null among them stands for never set */
    List<Way> ways(Map<String, List<String>> domains) {
        List<Way> ways = new ArrayList<>();
        combine(new ArrayList<>(domains.entrySet()), new LinkedHashMap<>(), ways);
        return ways;
    }

    private void combine(List<Map.Entry<String, List<String>>> open, Map<String, String> answers, List<Way> ways) {
        if (open.isEmpty()) {
            decide(answers, ways);
            return;
        }
        for (String value : open.get(0).getValue()) {
            answers.put(open.get(0).getKey(), value);
            combine(open.subList(1, open.size()), answers, ways);
        }
    }

    private void decide(Map<String, String> answers, List<Way> ways) {
        var said = new LinkedHashMap<>(answers);
        if (said.containsValue(null)) {
            ways.add(new Way(said, List.of(), Phase.NO_WAY));
        } else if (exclusive) {
            first(said, ways);
        } else {
            all(said, ways);
        }
    }

    /** @return null where nobody can say */
    private Boolean holds(Flow flow, Map<String, String> answers) {
        if (flow.condition() == null) {
            return open ? null : Boolean.TRUE;
        }
        UnaryOperator<String> values = answers::get;
        return flow.condition().unknown() ? null : (Boolean) flow.condition().holds(values);
    }

    private void first(Map<String, String> answers, List<Way> ways) {
        boolean maybe = false;
        for (int i = 0; i < flows.size(); i++) {
            Boolean holds = holds(flows.get(i), answers);
            if (holds == null || holds) {
                boolean another = holds != null && flows.subList(i + 1, flows.size()).stream()
                    .anyMatch(later -> later.condition() != null && Boolean.TRUE.equals(holds(later, answers)));
                ways.add(new Way(answers, List.of(flows.get(i)), another ? Phase.TWO_WAYS : Phase.CHOSEN));
                if (holds != null) {
                    return;
                }
                maybe = true;
            }
        }
        none(answers, ways, maybe);
    }

    private void all(Map<String, String> answers, List<Way> ways) {
        List<Flow> sure = flows.stream().filter(flow -> Boolean.TRUE.equals(holds(flow, answers))).toList();
        List<Flow> maybe = flows.stream().filter(flow -> holds(flow, answers) == null).toList();
        if (maybe.size() > MOST) {
            throw new TooLarge(null);
        }
        for (int subset = sure.isEmpty() ? 1 : 0; subset < 1 << maybe.size(); subset++) {
            int chosen = subset;
            List<Flow> taken = flows.stream().filter(flow -> sure.contains(flow) || maybe.contains(flow) && (chosen >> maybe.indexOf(flow) & 1) == 1)
                .toList();
            ways.add(new Way(answers, taken, Phase.CHOSEN));
        }
        if (sure.isEmpty()) {
            none(answers, ways, !maybe.isEmpty());
        }
    }

    private void none(Map<String, String> answers, List<Way> ways, boolean maybe) {
        if (otherwise != null) {
            ways.add(new Way(answers, List.of(otherwise), Phase.CHOSEN));
        } else if (!maybe) {
            ways.add(new Way(answers, List.of(), Phase.NO_WAY));
        }
    }
}
