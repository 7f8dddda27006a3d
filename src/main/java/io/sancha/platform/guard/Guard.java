package io.sancha.platform.guard;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.flow.Answers;
import io.sancha.platform.guard.flow.FlowCheck;
import io.sancha.platform.guard.flow.LendingOrder;
import io.sancha.platform.guard.flow.StandingTree;
import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.guard.readability.Readability;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Known;
import io.sancha.platform.guard.read.SourceReading;
import io.sancha.platform.guard.read.Tree;
import io.sancha.platform.guard.staffing.Needs;
import io.sancha.platform.guard.staffing.StaffingRules;
import io.sancha.platform.guard.table.TableCheck;
import io.sancha.platform.guard.vocabulary.FormRules;
import io.sancha.platform.guard.vocabulary.Vocabulary;
import io.sancha.platform.guard.wiring.Beginnings;
import io.sancha.platform.guard.wiring.Identity;
import io.sancha.platform.guard.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * Says of the files that would stand together what in them would break the bank. Files that cannot be read, or hold other words than the
 * bank's, are told alone: what is asked of the whole tree is asked of a tree that can be read. Trees are checked one after another.
 */
public final class Guard {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparing(Finding::element).thenComparing(Finding::rule)
        .thenComparing(Finding::en).thenComparing(finding -> String.join("/", finding.path()));
    private static final String TABLES = "/processes/tables.yaml";
    private final Contract contract;
    private final Vocabulary vocabulary;
    private final List<Check> checks;
    private final FlowCheck flow;
    private final Known known = new Known();

    /** @param checks what is asked of the whole tree */
    public Guard(Contract contract, List<Check> checks) {
        this(contract, new FlowCheck(Answers.of(contract), LendingOrder.ofTheBank()), checks);
    }

    private Guard(Contract contract, FlowCheck flow, List<Check> checks) {
        this.contract = contract;
        this.flow = flow;
        this.vocabulary = new Vocabulary(contract);
        this.checks = List.copyOf(checks);
    }

    /** With the bank's own contract and every check there is. */
    public static Guard ofTheBank() {
        return of(Contract.ofTheBank(), LendingOrder.ofTheBank(), tables());
    }

    /** With every check there is, of a tree that keeps another contract and order than the bank's. */
    public static Guard of(Contract contract, LendingOrder order, TableCheck tables) {
        var flow = new FlowCheck(Answers.of(contract), order);
        return new Guard(contract, flow, List.of(new Identity(contract), new Beginnings(contract), new Wiring(contract), new Readability(),
            tree -> flow.check(tree.models()), tree -> tables.check(tree.tableModels())));
    }

    private static TableCheck tables() {
        try (InputStream terms = Guard.class.getResourceAsStream(TABLES)) {
            return TableCheck.of(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks all files of the bank's processes together.
     *
     * @param tree diagrams, decision tables and forms, by the names of their deployment
     * @return what breaks a rule, by file, element and rule; empty where nothing does
     */
    public synchronized List<Finding> check(Collection<SourceFile> tree) {
        SourceReading reading = reading();
        Tree read = reading.read(tree);
        List<Finding> found = new ArrayList<>(reading.findings());
        if (found.isEmpty()) {
            checks.forEach(check -> found.addAll(check.check(read)));
        }
        return found.stream().distinct().sorted(ORDER).toList();
    }

    /**
     * Who may be needed on the ways of a case.
     *
     * @param tree all files that stand together, in which nothing was found
     * @param rules what tasks ask beyond their duty
     * @return empty where the tree is too large to tell, or no case begins in it
     */
    public synchronized Optional<Ways> ways(Collection<SourceFile> tree, StaffingRules rules) {
        Tree read = reading().read(tree);
        return contract.processes().stream().filter(process -> process.begins() == ContractProcess.Beginning.OPENING).findFirst()
            .flatMap(opening -> flow.ways(read.models(), opening.key(), task -> Needs.marks(contract, rules, task)));
    }

    /**
     * The diagrams that a case follows which is under way, to ask what may still become of it.
     *
     * @param newest all files as they run now
     * @param standing the diagrams of the instances that run, by the ids of the call activities that led to them, the outermost first
     * @throws IllegalArgumentException where they cannot be read, or are too large to be looked at
     */
    public synchronized StandingTree standing(Collection<SourceFile> newest, Map<List<String>, SourceFile> standing) {
        Map<List<String>, BpmnModelInstance> followed = new HashMap<>();
        standing.forEach((path, file) -> followed.put(path, reading().read(List.of(file)).models().values().stream().findFirst()
            .orElseThrow(() -> new IllegalArgumentException("cannot be read: " + file.name()))));
        return new StandingTree(Answers.of(contract), LendingOrder.ofTheBank(), reading().read(newest).models(), followed);
    }

    /**
     * Checks of one diagram what must hold of each alone, wherever it came from: its words, who its tasks are, and how it begins. Asked again
     * when a process runs, of diagrams that may have been put past the deployment.
     */
    public List<Finding> checkAlone(SourceFile diagram) {
        var reading = new SourceReading(vocabulary::check, FormRules::check, false);
        Tree read = reading.read(List.of(diagram));
        List<Finding> found = new ArrayList<>(reading.findings());
        for (Diagram one : read.diagrams()) {
            found.addAll(new Identity(contract).check(one));
            found.addAll(new Beginnings(contract).check(one));
        }
        return found.stream().distinct().sorted(ORDER).toList();
    }

    /**
     * What the files of a deployment are, before they are looked at together with those that stand already.
     *
     * @param processes keys of the processes
     * @param decisions keys of the decisions
     * @param files names of the files
     * @param findings what makes that they cannot be looked at; then the rest is not complete
     */
    public record Names(Set<String> processes, Set<String> decisions, Set<String> files, List<Finding> findings) {
        /** Of no files. */
        public static final Names NONE = new Names(Set.of(), Set.of(), Set.of(), List.of());
    }

    /** Whether every file can be read as what its name says, whatever is wrong in it. */
    public synchronized boolean reads(Collection<SourceFile> tree) {
        SourceReading reading = reading();
        reading.read(tree);
        return reading.readable();
    }

    /** Reads what files are. */
    public synchronized Names names(Collection<SourceFile> sent) {
        SourceReading reading = reading();
        Tree read = reading.read(sent);
        return new Names(read.diagrams().stream().map(Diagram::key).collect(Collectors.toSet()),
            read.tables().stream().flatMap(table -> table.keys().stream()).collect(Collectors.toSet()), read.files(),
            reading.findings().stream().distinct().sorted(ORDER).toList());
    }

    private SourceReading reading() {
        return new SourceReading(vocabulary::check, FormRules::check, true, known);
    }
}
