package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.contract.Answer;
import io.sancha.platform.guard.contract.Call;
import io.sancha.platform.guard.contract.Clock;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.guard.contract.Message;
import io.sancha.platform.guard.contract.SystemWork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What Java can say to the diagrams, as the contract of the processes lists it.
 *
 * @param byBean by the name of a delegate or listener, by variable, what it may say
 * @param takenBy by the id of a human task, the bean that takes what is entered there, which the engine puts there where a diagram does not name it
 * @param messages by the name of a message that somebody sends, the call activities ({@code process/element}) during which it is sent, empty for at any
 *     time; null where it is not known who sends what, and so not asked
 * @param later the timers ({@code process/event}) that never come in the moment in which a machine sets them; null where it is not known, and loops that
 *     the machine runs by itself are not asked for
 */
public record Answers(Map<String, Map<String, Set<String>>> byBean, Map<String, String> takenBy, Map<String, Set<String>> messages, Set<String> later) {
    public Answers {
        byBean = new TreeMap<>(byBean);
        takenBy = new TreeMap<>(takenBy);
    }

    Answers(Map<String, Map<String, Set<String>>> byBean, Map<String, String> takenBy, Map<String, Set<String>> messages) {
        this(byBean, takenBy, messages, null);
    }

    /** For diagrams of which nothing is known but what they say themselves. */
    public static Answers none() {
        return new Answers(Map.of(), Map.of(), null);
    }

    /** As the contract has it. */
    public static Answers of(Contract contract) {
        Map<String, Map<String, Set<String>>> byBean = new TreeMap<>();
        for (Answer answer : contract.answers()) {
            if (answer.task() != null) {
                String bean = contract.human(answer.task()).map(HumanWork::bean).or(() -> contract.system(answer.task()).map(SystemWork::bean)).orElseThrow();
                byBean.computeIfAbsent(bean, b -> new TreeMap<>()).put(answer.variable(), new TreeSet<>(answer.gives()));
            }
        }
        Map<String, String> takenBy = contract.all(ContractProcess::people).collect(Collectors.toMap(HumanWork::task, HumanWork::bean));
        Map<String, Set<String>> messages = new TreeMap<>();
        contract.messages().forEach(message -> messages.put(message.message(), during(contract, message)));
        Set<String> later = contract.clocks().stream().filter(Clock::later).map(clock -> clock.process() + "/" + clock.event()).collect(Collectors.toSet());
        return new Answers(byBean, takenBy, messages, later);
    }

    private static Set<String> during(Contract contract, Message message) {
        for (ContractProcess process : contract.processes()) {
            List<String> calls = process.calls().stream().map(Call::task).toList();
            if (calls.contains(message.from()) && calls.contains(message.until())) {
                return calls.subList(calls.indexOf(message.from()), calls.indexOf(message.until()) + 1).stream().map(call -> process.key() + "/" + call)
                    .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return Set.of();
    }

    /** The beans that run at an element: those that its diagram names, and the one that takes what a person enters. */
    Set<String> beansAt(Element element) {
        Set<String> beans = new TreeSet<>(element.code().beans());
        if (element.kind() == Element.Kind.HUMAN && takenBy.containsKey(element.id())) {
            beans.add(takenBy.get(element.id()));
        }
        return beans;
    }

    Map<String, Set<String>> of(String bean) {
        return byBean.getOrDefault(bean, Map.of());
    }
}
