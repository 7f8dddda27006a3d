package io.sancha.platform.guard.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What in a contract cannot be meant: a name that is given twice, or one that leads nowhere. */
final class ContractSlips {
    private final Contract contract;
    private final List<String> slips = new ArrayList<>();

    private ContractSlips(Contract contract) {
        this.contract = contract;
    }

    static List<String> of(Contract contract) {
        var found = new ContractSlips(contract);
        found.names();
        found.tasks();
        found.answers();
        contract.messages().forEach(found::message);
        return found.slips;
    }

    private void names() {
        once("process", contract.processes().stream().map(ContractProcess::key));
        once("file", contract.processes().stream().map(ContractProcess::file));
        once("task", Stream.concat(contract.all(ContractProcess::people).map(HumanWork::task), contract.all(ContractProcess::system).map(SystemWork::task)));
        once("answer", contract.answers().stream().map(Answer::variable));
        once("message", contract.messages().stream().map(Message::message));
        once("list", contract.lists().stream().flatMap(list -> Stream.of(list.variable(), list.each())));
    }

    private void tasks() {
        for (ContractProcess process : contract.processes()) {
            once("end in " + process.key(), process.ends().stream());
            unless((process.begins() == ContractProcess.Beginning.CALLED) != process.calledBy().isEmpty(), process.key() + " begins otherwise");
            process.calls().forEach(call -> unless(contract.process(call.process()).filter(called -> called.calledBy().contains(process.key())).isPresent()
                && (call.returns() == null || contract.answer(call.returns()).isPresent()), call.task() + " calls " + call.process()));
        }
        contract.all(ContractProcess::people).forEach(human -> unless((human.duty() == null) != (human.dutyFrom() == null) && human.form() != null
            && human.bean() != null && (human.dutyFrom() == null || contract.answer(human.dutyFrom()).isPresent())
            && (human.holder() == null || contract.lists().stream().anyMatch(list -> list.each().equals(human.holder()))), "human task " + human.task()));
        contract.all(ContractProcess::system).forEach(system -> unless(system.bean() != null
            && (system.each() == null || contract.lists().stream().anyMatch(list -> list.each().equals(system.each()))),
            "task of the system " + system.task()));
        contract.clocks().forEach(clock -> scope(clock.process(), clock.event(), clock.holds(), clock.spares()));
        contract.messages().forEach(message -> message.awaited().forEach(place -> scope(place.process(), message.message(), place.holds(), place.spares())));
    }

    /** What ends a part holds and spares tasks, calls and waits for a time of its own process, each of them once. */
    private void scope(String process, String event, List<String> holds, List<String> spares) {
        Set<String> tasks = contract.process(process).stream().flatMap(of -> Stream.of(of.people().stream().map(HumanWork::task),
            of.system().stream().map(SystemWork::task), of.calls().stream().map(Call::task), contract.clocks().stream()
                .filter(clock -> clock.process().equals(process)).map(Clock::event)).flatMap(names -> names)).collect(Collectors.toSet());
        once(event, Stream.concat(holds.stream(), spares.stream()));
        unless(tasks.containsAll(holds) && tasks.containsAll(spares), event + " ends what " + process + " has not");
    }

    private void answers() {
        for (Answer answer : contract.answers()) {
            unless((answer.task() == null) == answer.gives().isEmpty() && (answer.diagram() == null) == answer.says().isEmpty() && !answer.values().isEmpty(),
                "answer " + answer.variable() + " is given by nobody");
            unless(answer.task() == null || contract.processOf(answer.task()).isPresent(), answer.variable() + " is set by " + answer.task());
            unless(answer.words().isEmpty() || answer.words().keySet().equals(Set.copyOf(answer.values())), "words for " + answer.variable());
            unless(answer.diagram() == null || contract.process(answer.diagram()).isPresent(), answer.variable() + " is set in " + answer.diagram());
        }
        contract.lists().forEach(list -> unless(contract.processOf(list.setBy()).isPresent(), list.variable() + " is set by " + list.setBy()));
    }

    private void message(Message message) {
        Set<String> steps = contract.process("credit-lifecycle").stream().flatMap(lifecycle -> lifecycle.calls().stream()).map(Call::task)
            .collect(Collectors.toSet());
        unless(steps.contains(message.from()) && steps.contains(message.until()) && message.sentBy() != null && !message.awaited().isEmpty()
            && message.awaited().stream().allMatch(place -> contract.process(place.process()).isPresent()
                && (place.ends() == null) != (place.within() == null)),
            "message " + message.message());
    }

    private void once(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> unless(name != null && seen.add(name), "the " + what + " " + name + " stands twice"));
    }

    private void unless(boolean holds, String slip) {
        if (!holds) {
            slips.add(slip);
        }
    }
}
