package io.sancha.tools.bench;

import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Call;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.flow.LendingOrder;
import io.sancha.platform.guard.table.TableCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bank's processes several times, the copies under other names and one behind the other: where a loan is settled, the lifecycles of the copies
 * follow, each called when the one before has ended. Contract, order and terms of tables are copied with them, so that the guard asks as much of each
 * copy as of the first.
 *
 * @param files all of them; forms once, as the copies share them
 */
public record LargeTree(List<SourceFile> files, Contract contract, LendingOrder order, TableCheck tables) {
    private static final String LIFECYCLE = "credit-lifecycle";
    private static final String END = "loan-settled";
    /** The gateway before it. */
    private static final String ASKS = "how-ended";
    /** Where the end event of a settled loan stands, and how far from each other what stands there instead. */
    private static final int X = 2915;
    private static final int STEP = 150;

    /** @param build the bank's own files @param times how often they are to be there */
    public static LargeTree of(List<SourceFile> build, int times) {
        List<SourceFile> files = new ArrayList<>(build.stream().filter(file -> file.name().endsWith(".html")).toList());
        List<SourceFile> drawn = build.stream().filter(file -> !file.name().endsWith(".html")).toList();
        var whole = new Contract(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        var rules = new ArrayList<>(LendingOrder.none().rules());
        var known = new ArrayList<>(LendingOrder.none().known());
        var facts = new ArrayList<>(LendingOrder.none().facts());
        var terms = new StringBuilder("tables:\n");
        Contract bank = Contract.ofTheBank();
        for (int copy = 1; copy <= times; copy++) {
            Renaming name = new Renaming(bank, drawn, copy == 1 ? "" : String.valueOf(copy));
            boolean first = copy == 1;
            for (SourceFile file : drawn) {
                files.add(new SourceFile(name.apply(file.name()), copied(file, name, first, times).getBytes(StandardCharsets.UTF_8)));
            }
            whole = together(whole, new RenamedContract(name, first ? null : LIFECYCLE, first ? calls(times) : List.of()).of(bank));
            LendingOrder order = LendingOrder.read(name.ofYaml(Texts.ofTheBuild("guard.yaml")));
            rules.addAll(order.rules());
            known.addAll(order.known());
            facts.addAll(order.facts());
            String tables = Texts.ofTheBuild("tables.yaml");
            terms.append(name.ofYaml(tables.substring(tables.indexOf("tables:") + "tables:".length())));
        }
        return new LargeTree(files, whole, new LendingOrder(rules, known, facts), tables(terms.toString()));
    }

    /** The guard of this tree. */
    public Guard guard() {
        return Guard.of(contract, order, tables);
    }

    private static TableCheck tables(String terms) {
        try {
            return TableCheck.of(new ByteArrayInputStream(terms.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract together(Contract one, Contract other) {
        return new Contract(both(one.processes(), other.processes()), both(one.answers(), other.answers()), both(one.lists(), other.lists()),
            both(one.messages(), other.messages()), both(one.clocks(), other.clocks()), both(one.tables(), other.tables()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static List<Call> calls(int times) {
        return IntStream.rangeClosed(2, times).mapToObj(copy -> new Call("call-" + LIFECYCLE + copy, LIFECYCLE + copy, null)).toList();
    }

    private static String copied(SourceFile file, Renaming name, boolean first, int times) {
        String text = Texts.of(file);
        if (!file.name().endsWith("/" + LIFECYCLE + ".bpmn")) {
            return name.apply(text);
        }
        return first ? behind(text, calls(times)) : name.apply(text.replaceFirst(" camunda:formKey=\"[^\"]*\"", "")
            .replace(" camunda:isStartableInTasklist=\"true\"", " camunda:isStartableInTasklist=\"false\""));
    }

    /** Puts the calls where the end event of a settled loan stood, and that event behind them. */
    private static String behind(String text, List<Call> calls) {
        String changed = text;
        String flow = ASKS + "-to-" + END;
        var elements = new StringBuilder();
        var drawing = new StringBuilder();
        String arriving = flow;
        int x = X;
        for (int i = 0; i < calls.size(); i++) {
            String to = i + 1 < calls.size() ? calls.get(i + 1).task() : END;
            String id = calls.get(i).task();
            String leaving = id + "-onward";
            elements.append(("<bpmn:callActivity id='%s' name='下一笔 Next case' calledElement='%s' camunda:calledElementBinding='latest'><bpmn:extensionElements>"
                + "<camunda:in businessKey='#{execution.processBusinessKey}' /></bpmn:extensionElements><bpmn:incoming>%s</bpmn:incoming>"
                + "<bpmn:outgoing>%s</bpmn:outgoing></bpmn:callActivity><bpmn:sequenceFlow id='%s' sourceRef='%s' targetRef='%s' />")
                .formatted(id, calls.get(i).process(), arriving, leaving, leaving, id, to));
            drawing.append(("<bpmndi:BPMNShape id='%s-shape' bpmnElement='%s'><dc:Bounds x='%d' y='214' width='110' height='92' /></bpmndi:BPMNShape>"
                + "<bpmndi:BPMNEdge id='%s-edge' bpmnElement='%s'><di:waypoint x='%d' y='260' /><di:waypoint x='%d' y='260' /></bpmndi:BPMNEdge>")
                .formatted(id, id, x, leaving, leaving, x + 110, x + STEP));
            arriving = leaving;
            x += STEP;
        }
        if (!calls.isEmpty()) {
            changed = changed.replace("sourceRef=\"" + ASKS + "\" targetRef=\"" + END + "\"",
                "sourceRef=\"" + ASKS + "\" targetRef=\"" + calls.get(0).task() + "\"");
        }
        return changed.replace("<bpmn:incoming>" + flow + "</bpmn:incoming>", "<bpmn:incoming>" + arriving + "</bpmn:incoming>")
            .replace("<bpmn:endEvent id=\"" + END + "\"", elements + "<bpmn:endEvent id=\"" + END + "\"")
            .replace("<dc:Bounds x=\"" + X + "\" y=\"242\"", "<dc:Bounds x=\"" + x + "\" y=\"242\"")
            .replace("<dc:Bounds x=\"" + (X - 15) + "\" y=\"283\"", "<dc:Bounds x=\"" + (x - 15) + "\" y=\"283\"")
            .replace("<bpmndi:BPMNShape id=\"" + END + "-shape\"", drawing + "<bpmndi:BPMNShape id=\"" + END + "-shape\"");
    }
}
