package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Check;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Clock;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.platform.guard.read.Table;
import io.sancha.platform.guard.read.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether what a diagram names is there (MOD-08): forms, decision tables and called processes in the tree, dates in the contract, and behind each question
 * answers of which exactly one way follows, called by its own words (MOD-09); whether a task has the clocks that the contract sets at its
 * edge (FLO-09), and whether the messages that are sent are awaited (FLO-08).
 */
public final class Wiring implements Check {
    private static final Pattern DATE = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\(execution\\)}");
    private final Contract contract;
    private final Names names;

    public Wiring(Contract contract) {
        this.contract = contract;
        this.names = new Names(contract);
    }

    @Override
    public List<Finding> check(Tree tree) {
        var found = new Found("MOD-08");
        var labels = new Found("MOD-09");
        Set<String> tables = tree.tables().stream().map(Table::keys).flatMap(List::stream).collect(Collectors.toSet());
        contract.processes().stream().filter(process -> tree.diagram(process.key()).isEmpty()).forEach(process ->
            found.add(process.file(), process.key(), "缺少流程 " + process.key(), "the process " + process.key() + " is missing"));
        for (Diagram diagram : tree.diagrams()) {
            contract.process(diagram.key()).ifPresent(process -> {
                diagram.nodes().forEach(node -> there(tree, tables, diagram, process, node, found));
                diagram.process().all("timeDate").forEach(date -> date(diagram, process, date, found));
                names.check(diagram, labels);
                new Questions(contract, diagram, process, found).check(new Labels(contract, diagram, labels));
            });
        }
        List<Finding> all = new ArrayList<>(found.findings());
        all.addAll(labels.findings());
        all.addAll(clocksTakenAway(tree));
        var unheard = new Found("FLO-08");
        new Awaiting(contract, tree, unheard).check();
        new Interruptions(tree).messages(contract, unheard);
        all.addAll(unheard.findings());
        return all;
    }

    /**
     * FLO-09: what has a clock of the contract at its edge keeps it as long as it is there itself; a due date alone reminds nobody and ends nothing. Those to
     * which the way itself leads stay in any case.
     */
    private List<Finding> clocksTakenAway(Tree tree) {
        var found = new Found("FLO-09");
        for (Clock clock : contract.clocks()) {
            String at = clock.at() == null ? clock.process() : clock.at();
            tree.diagram(clock.process()).filter(diagram -> clock.at() == null || diagram.nodes().anyMatch(node -> node.given("id").equals(at)))
                .ifPresent(diagram -> found.unless(diagram.nodes().anyMatch(event -> isAt(event, clock)), diagram.file(), at,
                    "少了计时器 " + clock.event() + "（" + clock.says() + "）：没有它，" + at + " 到期无人过问；请恢复", "the timer " + clock.event() + " ("
                        + clock.says() + ") is missing: without it nobody looks after " + at + " when its time is over; put it back"));
        }
        new Interruptions(tree).clocks(contract, found);
        return found.findings();
    }

    private static boolean isAt(Element event, Clock clock) {
        return event.given("id").equals(clock.event()) && (clock.at() == null ? !event.children("timerEventDefinition").isEmpty()
            : event.is("boundaryEvent") && event.given("attachedToRef").equals(clock.at()));
    }

    private static void there(Tree tree, Set<String> tables, Diagram diagram, ContractProcess process, Element node, Found found) {
        String form = node.given("camunda:formKey").replace("embedded:deployment:", "");
        found.unless(form.isEmpty() || tree.files().contains(form), diagram.file(), node.id(), "没有表单 " + form, "there is no form " + form);
        if (node.is("businessRuleTask")) {
            boolean known = process.system().stream().anyMatch(system -> system.task().equals(node.given("id")) && system.table() != null);
            found.unless(!known || tables.contains(node.given("id")), diagram.file(), node.id(), "没有决策表 " + node.given("id"), "there is no decision table "
                + node.given("id"));
        }
        if (node.is("callActivity")) {
            String called = node.given("calledElement");
            found.unless(tree.diagram(called).isPresent(), diagram.file(), node.id(), called.isEmpty() ? "须写明所调用的流程（calledElement）" : "没有流程 " + called,
                called.isEmpty() ? "names the process that it calls (calledElement)" : "there is no process " + called);
        }
    }

    private static void date(Diagram diagram, ContractProcess process, Element date, Found found) {
        Matcher asked = DATE.matcher(date.text().strip());
        found.unless(asked.matches() && process.timers().getOrDefault(asked.group(1), List.of()).contains(asked.group(2)), diagram.file(), date.id(),
            "契约中 " + process.key() + " 没有日期 " + date.text().strip(), "the contract has no such date in " + process.key() + ": " + date.text().strip());
    }
}
