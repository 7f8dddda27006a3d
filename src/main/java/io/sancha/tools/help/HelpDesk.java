package io.sancha.tools.help;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.policy.Parameter;
import io.sancha.platform.policy.Policy;
import io.sancha.platform.task.ProcessContract;
import io.sancha.tools.help.RuleBook.RuleLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Tells the help of tasks, duties and rules. Names of tasks are those of the diagrams that run, figures those of the policy of today. */
@Service
public class HelpDesk {
    private static final Contract CONTRACT = Contract.ofTheBank();
    private final RuleBook rules = HelpFiles.rules();
    private final DutyHelp dutyHelp = HelpFiles.duties();
    private final Map<String, TaskHelp> tasks = HelpFiles.tasks();
    private final ProcessContract diagrams;
    private final Duties duties;
    private final Policy policy;
    private final Clock clock;

    HelpDesk(ProcessContract diagrams, Duties duties, Policy policy, Clock clock) {
        this.diagrams = diagrams;
        this.duties = duties;
        this.policy = policy;
        this.clock = clock;
    }

    /** What there is help for. */
    public record Contents(List<DutyLine> duties, List<TaskLine> tasks, List<RuleLine> rules) {
    }

    /** @param tasks ids of its tasks, as the loan meets them */
    public record DutyLine(String id, String zh, String en, List<String> tasks) {
    }

    /** @param name in both languages, as in the diagram */
    public record TaskLine(String id, String name) {
    }

    /** @param pictures the language of each picture of the task that there is, with its address */
    public record TaskPage(String id, String name, List<DutyLine> duties, TaskHelp.Said zh, TaskHelp.Said en, List<RuleLine> rules, List<RuleLine> everywhere,
        Map<String, String> pictures) {
    }

    /** @param work its tasks, with what each is for */
    public record DutyPage(String id, String zh, String en, DutyHelp.Day dayZh, DutyHelp.Day dayEn, DutyHelp.Habits habitsZh, DutyHelp.Habits habitsEn,
        List<TaskPurpose> work) {
    }

    public record TaskPurpose(String id, String name, String zh, String en) {
    }

    /** @param everywhere whether it may refuse any task; then {@code tasks} is empty */
    public record RulePage(String id, String zh, String en, List<Words> sources, List<Figure> figures, List<TaskLine> tasks, boolean everywhere) {
    }

    /** A figure of the bank's policy, as it holds today. */
    public record Figure(String name, String value, Parameter.Unit unit, LocalDate since) {
    }

    /** The contents, in the order of the loan's life. */
    public Contents contents() {
        Map<String, String> names = diagrams.names();
        return new Contents(duties.all().stream().map(this::line).toList(), tasks.keySet().stream().map(id -> line(id, names)).toList(),
            rules.lines(List.copyOf(rules.rules().keySet())));
    }

    /** The help of a task; empty where there is no such task. */
    public Optional<TaskPage> task(String id) {
        return Optional.ofNullable(tasks.get(id)).map(help -> new TaskPage(id, diagrams.names().get(id), doing(id), help.zh(), help.en(),
            rules.lines(help.rules()), rules.lines(dutyHelp.common().rules()), TaskPictures.of(id)));
    }

    /** A duty's day and its tasks; empty where there is no such duty. */
    public Optional<DutyPage> duty(String id) {
        Map<String, String> names = diagrams.names();
        return duties.all().stream().filter(duty -> duty.id().equals(id)).findFirst().map(duty -> {
            DutyHelp.Duty own = dutyHelp.duties().get(id);
            DutyHelp.Common common = dutyHelp.common();
            return new DutyPage(id, duty.chinese(), duty.english(), own.zh(), own.en(), common.zh(), common.en(), tasksOf(id)
                .map(task -> new TaskPurpose(task, names.get(task), tasks.get(task).zh().purpose(), tasks.get(task).en().purpose())).toList());
        });
    }

    /** A rule with what it rests on; empty where there is no such rule. */
    public Optional<RulePage> rule(String id) {
        return rules.find(id).map(rule -> {
            Map<String, String> names = diagrams.names();
            boolean everywhere = dutyHelp.common().rules().contains(id);
            List<TaskLine> refusing = tasks.entrySet().stream().filter(task -> !everywhere && task.getValue().rules().contains(id))
                .map(task -> line(task.getKey(), names)).toList();
            return new RulePage(id, rule.zh(), rule.en(), rules.sourcesOf(rule), figures(id), refusing, everywhere);
        });
    }

    /** What speaks of all these words, in either language: duties, tasks, rules. */
    public List<HelpSearch.Hit> search(String text) {
        Map<String, String> names = diagrams.names();
        var search = new HelpSearch(text);
        duties.all().forEach(duty -> search.lookAt("duty", duty.id(), duty.name(), new Words(dutyHelp.duties().get(duty.id()).zh().all(),
            dutyHelp.duties().get(duty.id()).en().all())));
        tasks.forEach((id, help) -> search.lookAt("task", id, names.get(id), new Words(help.zh().all(), help.en().all())));
        rules.rules().forEach((id, rule) -> search.lookAt("rule", id, id, rule.words()));
        return search.hits();
    }

    private List<Figure> figures(String rule) {
        return policy.all(LocalDate.now(clock)).stream().filter(figure -> figure.rule().equals(rule))
            .map(figure -> new Figure(figure.name(), figure.value().toPlainString(), figure.unit(), figure.validFrom())).toList();
    }

    private DutyLine line(Duty duty) {
        return new DutyLine(duty.id(), duty.chinese(), duty.english(), tasksOf(duty.id()).toList());
    }

    private static TaskLine line(String task, Map<String, String> names) {
        return new TaskLine(task, names.get(task));
    }

    private List<DutyLine> doing(String task) {
        List<String> ids = CONTRACT.human(task).map(CONTRACT::duties).orElse(List.of());
        return duties.all().stream().filter(duty -> ids.contains(duty.id())).map(this::line).toList();
    }

    private static Stream<String> tasksOf(String duty) {
        return CONTRACT.all(ContractProcess::people).filter(human -> CONTRACT.duties(human).contains(duty)).map(HumanWork::task);
    }
}
