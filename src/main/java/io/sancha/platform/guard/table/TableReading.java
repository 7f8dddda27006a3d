package io.sancha.platform.guard.table;

import io.sancha.platform.guard.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Reads one decision against its terms: what does not fit them is found (TAB-01, TAB-02), and only what fits is looked at further. */
final class TableReading {
    /** The largest table of the bank's has 71 rows and 10 inputs. */
    private static final int MOST_ROWS = 500;
    private static final int MOST_INPUTS = 20;
    /** What a table says besides, for people: the engine works out every cell of a row that fits, read by a step or not. */
    private static final Domain BESIDES = new Domain.Text();
    /** How a day is written: the engine makes a date and time of the bank's date. */
    private static final String DAY = "date and time(\"2026-01-01T00:00:00\")";
    private final String file;
    private final TableTerms terms;
    private final List<Finding> findings = new ArrayList<>();

    TableReading(String file, TableTerms terms) {
        this.file = file;
        this.terms = terms;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Empty where something was found. */
    Optional<Table> read(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            found(decision.getId(), "TAB-01", "须是决策表", "must be a decision table");
            return Optional.empty();
        }
        String policy = String.valueOf(table.getHitPolicy());
        if (!policy.equals(terms.hitPolicy()) || table.getAggregation() != null) {
            found(decision.getId(), "TAB-01", "命中策略应为 " + terms.hitPolicy() + "，不得汇总；实为 " + policy,
                "the hit policy must be " + terms.hitPolicy() + " without an aggregation, found " + policy);
        }
        if (table.getRules().size() > MOST_ROWS || table.getInputs().size() > MOST_INPUTS) {
            found(decision.getId(), "TAB-01", "决策表至多 " + MOST_ROWS + " 行、" + MOST_INPUTS + " 个输入", "a table has at most " + MOST_ROWS + " rows and "
                + MOST_INPUTS + " inputs");
            return Optional.empty();
        }
        List<String> inputs = inputs(table);
        List<String> outputs = outputs(decision, table);
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        List<Table.Row> rows = table.getRules().stream().map(rule -> row(rule, inputs, outputs)).toList();
        return findings.isEmpty() ? Optional.of(new Table(policy, inputs, rows)) : Optional.empty();
    }

    private List<String> inputs(DecisionTable table) {
        Set<String> once = new HashSet<>();
        List<String> inputs = new ArrayList<>();
        for (Input input : table.getInputs()) {
            String text = input.getInputExpression() == null || input.getInputExpression().getText() == null ? ""
                : input.getInputExpression().getText().getTextContent().strip();
            if (!terms.inputs().containsKey(text) || !once.add(text)) {
                found(input.getId(), "TAB-01", "输入 " + text + " 不是本表可得的输入，或重复；可用：" + terms.inputs().keySet(),
                    "the input " + text + " is not given to this table, or stands twice; given are " + terms.inputs().keySet());
            } else {
                type(input.getId(), text, input.getInputExpression().getTypeRef(), terms.inputs().get(text).of());
            }
            inputs.add(text);
        }
        return inputs;
    }

    private List<String> outputs(Decision decision, DecisionTable table) {
        List<String> outputs = table.getOutputs().stream().map(Output::getName).map(String::valueOf).toList();
        outputs.stream().filter(name -> Collections.frequency(outputs, name) > 1).distinct().forEach(name -> found(decision.getId(), "TAB-01",
            "输出 " + name + " 出现两次", "the output " + name + " stands twice"));
        terms.outputs().keySet().stream().filter(name -> !outputs.contains(name)).forEach(name -> found(decision.getId(), "TAB-01", "缺少输出 " + name,
            "the output " + name + " is missing"));
        table.getOutputs().forEach(output ->
            type(output.getId(), String.valueOf(output.getName()), output.getTypeRef(), terms.outputs().getOrDefault(output.getName(), BESIDES)));
        return outputs;
    }

    private void type(String element, String column, String type, Domain domain) {
        if (!domain.types().contains(type == null ? "" : type)) {
            found(element, "TAB-01", column + " 的类型不能是 " + type + "；可用：" + domain.types(), column + " cannot be of the type " + type
                + "; it may be one of " + domain.types());
        }
    }

    private Table.Row row(Rule rule, List<String> inputs, List<String> outputs) {
        if (rule.getInputEntries().size() != inputs.size() || rule.getOutputEntries().size() != outputs.size()) {
            found(rule.getId(), "TAB-01", "本行的单元格数与列数不符", "the row does not have one cell a column");
            return new Table.Row(rule.getId(), List.of(), Map.of());
        }
        List<Cell> tests = new ArrayList<>();
        Iterator<InputEntry> asked = rule.getInputEntries().iterator();
        for (String input : inputs) {
            tests.add(test(rule, input, text(asked.next().getText())));
        }
        Map<String, Cell> answers = new LinkedHashMap<>();
        Iterator<OutputEntry> answered = rule.getOutputEntries().iterator();
        for (String output : outputs) {
            answers.put(output, answer(rule, output, text(answered.next().getText())));
        }
        return new Table.Row(rule.getId(), tests, answers);
    }

    private Cell test(Rule rule, String input, String text) {
        Optional<Cell> cell = Cell.of(text);
        Domain domain = terms.inputs().get(input).of();
        if (cell.isEmpty() || !cell.get().literals().stream().allMatch(domain::has)) {
            boolean day = domain instanceof Domain.Day;
            found(rule.getId(), "TAB-02", input + " 的条件 " + text + " 无法判定或超出其取值；只能用其取值、数与日期的比较和区间、列表、not 与 list contains"
                + (day ? "，日期写作 " + DAY : ""), "the condition " + text + " on " + input + " cannot be judged or names what it can never be; use its values,"
                + " comparisons and ranges of numbers and days, lists, not and list contains" + (day ? "; a day is written " + DAY : ""));
        }
        return cell.orElse(Cell.any());
    }

    private Cell answer(Rule rule, String output, String text) {
        Optional<Cell> cell = Cell.of(text).filter(answer -> answer.literal().isPresent());
        Domain domain = terms.outputs().get(output);
        boolean besides = domain == null && text.isEmpty();
        if (!besides && cell.flatMap(Cell::literal).filter(Objects.requireNonNullElse(domain, BESIDES)::answers).isEmpty()) {
            found(rule.getId(), "TAB-02", output + " 的结果 " + text + " 不是办理步骤所认得的结果", "the answer " + text + " of " + output
                + " is none that the step understands");
        }
        return cell.orElse(Cell.any());
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private void found(String element, String rule, String zh, String en) {
        findings.add(Finding.at(file, element == null ? "" : element, rule, zh, en));
    }
}
