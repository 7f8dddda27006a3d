package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Answer;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The questions of a diagram (MOD-08): what a condition reads is an answer that somebody gives in this process, and of the ways out of an
 * exclusive gateway exactly one holds, whatever the answer.
 */
final class Questions {
    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(?:==|eq)\\s*(?:'([^']*)'|\"([^\"]*)\")");
    /** Answers that one gateway may ask: the bank's ask one; every combination of their values is tried. */
    private static final int MOST_ASKED = 3;
    private final Contract contract;
    private final Diagram diagram;
    private final ContractProcess process;
    private final Found found;

    Questions(Contract contract, Diagram diagram, ContractProcess process, Found found) {
        this.contract = contract;
        this.diagram = diagram;
        this.process = process;
        this.found = found;
    }

    /** One comparison of a condition. */
    private record Comparison(String variable, String value) {
    }

    /** @param labels what the ways out are called */
    void check(Labels labels) {
        List<Element> flows = diagram.flows();
        flows.forEach(flow -> labels.check(flow, conditions(flow).stream().collect(Collectors.groupingBy(Comparison::variable, TreeMap::new,
            Collectors.mapping(Comparison::value, Collectors.toCollection(TreeSet::new))))));
        flows.forEach(flow -> conditions(flow).forEach(comparison -> literal(flow, comparison)));
        unasked(flows);
        Map<String, List<Element>> leaving = flows.stream().collect(Collectors.groupingBy(flow -> flow.given("sourceRef")));
        diagram.nodes().filter(node -> node.is("exclusiveGateway") || node.is("inclusiveGateway"))
            .forEach(gateway -> gateway(gateway, leaving.getOrDefault(gateway.given("id"), List.of())));
    }

    /** An answer that is given for a gateway and that no gateway asks any more: whatever it says, the same happens. */
    private void unasked(List<Element> flows) {
        Set<String> asked = flows.stream().flatMap(flow -> conditions(flow).stream()).map(Comparison::variable).collect(Collectors.toSet());
        Set<String> tasks = diagram.nodes().map(node -> node.given("id")).collect(Collectors.toSet());
        contract.answers().stream().filter(answer -> answer.task() != null && tasks.contains(answer.task()) && !asked.contains(answer.variable()))
            .filter(answer -> contract.processOf(answer.task()).filter(process::equals).isPresent() && !isReadElsewhere(answer.variable()))
            .forEach(answer -> found.add(diagram.file(), answer.task(), "没有网关读取答案 " + answer.variable(), "no gateway asks the answer "
                + answer.variable()));
    }

    /** A result that the caller reads, or that names a duty. */
    private boolean isReadElsewhere(String variable) {
        return contract.processes().stream().flatMap(caller -> caller.calls().stream())
            .anyMatch(call -> call.process().equals(process.key()) && variable.equals(call.returns()))
            || process.people().stream().anyMatch(human -> variable.equals(human.dutyFrom()));
    }

    private static List<Comparison> conditions(Element flow) {
        List<Comparison> read = new ArrayList<>();
        flow.children("conditionExpression").forEach(condition -> {
            Matcher comparison = COMPARISON.matcher(condition.text());
            while (comparison.find()) {
                read.add(new Comparison(comparison.group(1), comparison.group(2) == null ? comparison.group(3) : comparison.group(2)));
            }
        });
        return read;
    }

    private void literal(Element flow, Comparison comparison) {
        List<String> known = values(comparison.variable(), true);
        if (known.isEmpty()) {
            found.add(diagram.file(), flow.id(), "流程 " + process.key() + " 中无人给出答案 " + comparison.variable(), "nobody gives the answer " + comparison.variable()
                + " in " + process.key());
        } else {
            found.unless(known.contains(comparison.value()), diagram.file(), flow.id(), comparison.variable() + " 没有 '" + comparison.value() + "'，只有 " + known,
                comparison.variable() + " is never '" + comparison.value() + "', but one of " + known);
        }
    }

    /** What the variable may say where this process reads it. @param all also what the diagram says itself, beside the bean of a task */
    private List<String> values(String variable, boolean all) {
        Answer answer = contract.answer(variable).orElse(null);
        if (answer == null) {
            return List.of();
        }
        boolean ofTask = answer.task() != null && contract.processOf(answer.task()).filter(process::equals).isPresent();
        boolean ofDiagram = process.key().equals(answer.diagram());
        boolean ofCall = process.calls().stream().anyMatch(call -> variable.equals(call.returns()));
        if (ofCall || ofTask && ofDiagram && all) {
            return answer.values();
        }
        return ofTask ? answer.gives() : ofDiagram ? answer.says() : List.of();
    }

    private void gateway(Element gateway, List<Element> ways) {
        if (ways.size() < 2) {
            return;
        }
        Map<Element, List<Comparison>> asked = new LinkedHashMap<>();
        ways.stream().filter(flow -> !flow.given("id").equals(gateway.given("default"))).forEach(flow -> asked.put(flow, conditions(flow)));
        asked.forEach((flow, comparisons) -> found.unless(!comparisons.isEmpty(), diagram.file(), flow.id(), "此出口没有条件", "this way out has no condition"));
        // the engine does not take such a diagram
        ways.stream().filter(flow -> !asked.containsKey(flow)).forEach(flow -> found.unless(flow.children("conditionExpression").isEmpty(), diagram.file(),
            flow.id(), "缺省出口（default）不写条件", "the way out otherwise (default) has no condition"));
        boolean otherwise = asked.size() < ways.size();
        List<String> variables = asked.values().stream().flatMap(List::stream).map(Comparison::variable).distinct().toList();
        found.unless(variables.size() <= MOST_ASKED, diagram.file(), gateway.id(), "一个网关所问不得多于 " + MOST_ASKED + " 个答案", "one gateway asks at most "
            + MOST_ASKED + " answers");
        if (variables.isEmpty()) {
            return;
        }
        combinations(variables.stream().limit(MOST_ASKED).toList()).stream().filter(answers -> comes(gateway, answers)).forEach(answers -> {
            List<String> taken = asked.entrySet().stream().filter(way -> way.getValue().stream()
                .anyMatch(comparison -> comparison.value().equals(answers.get(comparison.variable())))).map(way -> way.getKey().given("id")).toList();
            found.unless(otherwise || !taken.isEmpty(), diagram.file(), gateway.id(), "答案为 " + answers + " 时没有出口", "no way out where the answer is " + answers);
            found.unless(taken.size() < 2, diagram.file(), gateway.id(), "答案为 " + answers + " 时有多个出口 " + taken,
                "several ways out where the answer is " + answers + ": " + taken);
        });
    }

    /** Whether the gateway can meet these answers: none of them was led elsewhere before. */
    private boolean comes(Element gateway, Map<String, String> answers) {
        return answers.entrySet().stream().allMatch(answer -> {
            String variable = answer.getKey();
            boolean ofDiagram = contract.answer(variable).filter(known -> process.key().equals(known.diagram())).isPresent();
            List<String> givers = new ArrayList<>();
            process.calls().stream().filter(call -> variable.equals(call.returns())).forEach(call -> givers.add(call.task()));
            contract.answer(variable).map(Answer::task).filter(task -> contract.processOf(task).filter(process::equals).isPresent()).ifPresent(givers::add);
            return ofDiagram || new Remaining(diagram, (way, value) -> conditions(way).stream().noneMatch(read -> read.variable().equals(variable))
                || conditions(way).contains(new Comparison(variable, value))).comes(gateway, givers, answer.getValue());
        });
    }

    private List<Map<String, String>> combinations(List<String> variables) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (String variable : variables) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : combinations) {
                for (String value : values(variable, false)) {
                    Map<String, String> one = new HashMap<>(shorter);
                    one.put(variable, value);
                    longer.add(one);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
