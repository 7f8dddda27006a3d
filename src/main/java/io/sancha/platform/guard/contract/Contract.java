package io.sancha.platform.guard.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contract between the diagrams and the bank, in the order of its file. A diagram moves, repeats and leaves out what stands here; it
 * neither changes nor adds anything of it.
 *
 * @param processes as the loan meets them; the end of day last
 * @param answers what gateways read and who says it
 * @param lists what repetitions run over
 * @param messages what diagrams wait for and who sends it
 * @param clocks when the events of time come that the bank's rules rest on
 * @param tables decision tables that the bank asks without a task of a diagram, by the names of their files
 */
public record Contract(List<ContractProcess> processes, List<Answer> answers, List<Repetition> lists, List<Message> messages, List<Clock> clocks,
                       List<String> tables) {
    public Contract {
        processes = Lists.of(processes);
        answers = Lists.of(answers);
        lists = Lists.of(lists);
        messages = Lists.of(messages);
        clocks = Lists.of(clocks);
        tables = Lists.of(tables);
    }

    /** The bank's own, from the classpath. */
    public static Contract ofTheBank() {
        return ContractFile.ofTheBank();
    }

    /** The process of this key; empty if the contract knows none. */
    public Optional<ContractProcess> process(String key) {
        return processes.stream().filter(process -> process.key().equals(key)).findFirst();
    }

    /** The human task of this id; empty if the contract knows none. Ids of tasks are given once in the whole bank. */
    public Optional<HumanWork> human(String task) {
        return all(ContractProcess::people).filter(human -> human.task().equals(task)).findFirst();
    }

    /** The system's task of this id; empty if the contract knows none. */
    public Optional<SystemWork> system(String task) {
        return all(ContractProcess::system).filter(system -> system.task().equals(task)).findFirst();
    }

    /** The process in which a task of people or of the system stands. */
    public Optional<ContractProcess> processOf(String task) {
        return processes.stream().filter(process -> process.people().stream().anyMatch(human -> human.task().equals(task))
            || process.system().stream().anyMatch(system -> system.task().equals(task))).findFirst();
    }

    /** The answer that a variable carries; empty if no gateway may read it. */
    public Optional<Answer> answer(String variable) {
        return answers.stream().filter(answer -> answer.variable().equals(variable)).findFirst();
    }

    public Optional<Message> message(String name) {
        return messages.stream().filter(message -> message.message().equals(name)).findFirst();
    }

    /** The duties one of which does the task: the one that the contract names, or those that the answer may name. */
    public List<String> duties(HumanWork human) {
        return human.duty() != null ? List.of(human.duty())
            : answer(human.dutyFrom()).map(Answer::gives).orElseThrow(() -> new IllegalStateException("no answer " + human.dutyFrom()));
    }

    /** Names of all beans that some diagram may name, timers among them. */
    public Set<String> beans() {
        Stream<String> ofTasks = Stream.concat(all(ContractProcess::people).map(HumanWork::bean), all(ContractProcess::system).map(SystemWork::bean));
        Stream<String> ofEvents = processes.stream().flatMap(process -> Stream.concat(Stream.of(process.atStart(), process.atEnd()).filter(Objects::nonNull),
            process.timers().keySet().stream()));
        return Stream.concat(ofTasks, ofEvents).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of all decision tables' files, of tasks and beside them. */
    public Stream<String> allTables() {
        return Stream.concat(all(ContractProcess::system).map(SystemWork::table).filter(Objects::nonNull), tables.stream());
    }

    /** All entries of a kind, over all processes, in the order of the file. */
    public <T> Stream<T> all(Function<ContractProcess, List<T>> kind) {
        return processes.stream().flatMap(process -> kind.apply(process).stream());
    }
}
