package io.sancha.tools.bench;

import io.sancha.platform.guard.contract.Answer;
import io.sancha.platform.guard.contract.Awaited;
import io.sancha.platform.guard.contract.Call;
import io.sancha.platform.guard.contract.Clock;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.ContractProcess.Beginning;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.guard.contract.Message;
import io.sancha.platform.guard.contract.Repetition;
import io.sancha.platform.guard.contract.SystemWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The contract of a copy of the bank's processes. */
final class RenamedContract {
    private final UnaryOperator<String> name;
    private final String caller;
    private final List<Call> next;

    /** @param caller key of what calls the lifecycle; null where a person opens it @param next what the lifecycle calls at last */
    RenamedContract(UnaryOperator<String> name, String caller, List<Call> next) {
        this.name = name;
        this.caller = caller;
        this.next = next;
    }

    Contract of(Contract contract) {
        return new Contract(contract.processes().stream().map(this::process).toList(), contract.answers().stream().map(this::answer).toList(),
            contract.lists().stream().map(list -> new Repetition(name.apply(list.variable()), name.apply(list.each()), name.apply(list.setBy()))).toList(),
            contract.messages().stream().map(this::message).toList(),
            contract.clocks().stream().map(clock -> new Clock(name.apply(clock.event()), name.apply(clock.process()),
                clock.at() == null ? null : name.apply(clock.at()), name.apply(clock.says()), clock.beside(), clock.later(), all(clock.holds()),
                all(clock.spares()))).toList(),
            all(contract.tables()));
    }

    private ContractProcess process(ContractProcess process) {
        boolean opening = process.begins() == Beginning.OPENING;
        List<Call> calls = new ArrayList<>(process.calls().stream().map(call -> new Call(name.apply(call.task()), name.apply(call.process()),
            name.apply(call.returns()))).toList());
        if (opening) {
            calls.addAll(next);
        }
        boolean called = opening && caller != null;
        return new ContractProcess(name.apply(process.key()), name.apply(process.file()), called ? Beginning.CALLED : process.begins(),
            called ? List.of(caller) : all(process.calledBy()), called ? null : process.startForm(), name.apply(process.atStart()),
            name.apply(process.atEnd()), calls, process.people().stream().map(this::human).toList(), process.system().stream()
            .map(work -> new SystemWork(name.apply(work.task()), name.apply(work.bean()), name.apply(work.table()), name.apply(work.each()))).toList(),
            all(process.ends()),
            process.timers());
    }

    private HumanWork human(HumanWork work) {
        return new HumanWork(name.apply(work.task()), work.duty(), name.apply(work.dutyFrom()), work.form(), name.apply(work.bean()),
            name.apply(work.holder()), work.due(), work.escalatesTo());
    }

    private Answer answer(Answer answer) {
        return new Answer(name.apply(answer.variable()), name.apply(answer.task()), answer.gives(), name.apply(answer.diagram()), answer.says(),
            answer.words());
    }

    private Message message(Message message) {
        return new Message(name.apply(message.message()), message.awaited().stream().map(place -> new Awaited(name.apply(place.process()),
            name.apply(place.ends()), name.apply(place.within()), all(place.holds()), all(place.spares()))).toList(),
            message.sentBy(), name.apply(message.from()), name.apply(message.until()));
    }

    private List<String> all(List<String> names) {
        return names.stream().map(name).toList();
    }
}
