package io.sancha.platform.guard.table;

import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.read.SourceReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * What a decision table answers to given facts, told without the engine by a table whose cells were read once: to be asked of a hundred thousand
 * decisions. Only a table in which {@link TableCheck} finds nothing to read otherwise can be asked; that the engine answers the same is a test.
 */
public final class TableAnswers {
    private final Table table;
    private final TableTerms terms;
    private final Map<String, String> labels;

    private TableAnswers(Table table, TableTerms terms, Map<String, String> labels) {
        this.table = table;
        this.terms = terms;
        this.labels = labels;
    }

    /** What is answered. */
    public sealed interface Answer {
    }

    /** The rows that speak, each as its answers by name: texts, truth values, numbers as {@code BigDecimal}; nothing where a row leaves one out. */
    public record Rows(List<Map<String, Object>> rows) implements Answer {
    }

    /** What is answered hangs on a fact that is not known. @param input the text of the input's expression */
    public record NotKnown(String input) implements Answer {
    }

    /** Where one row is asked for, several fit. The engine would stop there. */
    public record Several(int rows) implements Answer {
    }

    /** @return empty where the file holds no such decision of the bank's, or one that the guard could not judge */
    public static Optional<TableAnswers> of(SourceFile file, String decision) {
        TableTerms terms = TableTerms.ofTheBank().get(decision);
        return terms == null ? Optional.empty() : decisions(file).filter(one -> one.getId().equals(decision)).findFirst()
            .flatMap(one -> new TableReading(file.name(), terms).read(one).map(table -> new TableAnswers(table, terms, labels(one))));
    }

    private static Map<String, String> labels(Decision decision) {
        return ((DecisionTable) decision.getExpression()).getOutputs().stream().filter(output -> output.getLabel() != null)
            .collect(Collectors.toMap(Output::getName, Output::getLabel, (one, other) -> one));
    }

    /** Ids of the decisions in a file that the bank asks. */
    public static List<String> decisionsOf(SourceFile file) {
        return decisions(file).map(Decision::getId).filter(TableTerms.ofTheBank()::containsKey).toList();
    }

    /** The texts of a decision's input expressions by the ids of their columns, whoever wrote the table and when. */
    public static Map<String, String> inputsOf(SourceFile file, String decision) {
        return decisions(file).filter(one -> one.getId().equals(decision) && one.getExpression() instanceof DecisionTable)
            .flatMap(one -> ((DecisionTable) one.getExpression()).getInputs().stream()).filter(input -> input.getInputExpression() != null
                && input.getInputExpression().getText() != null).collect(Collectors.toMap(Input::getId,
                input -> input.getInputExpression().getText().getTextContent().strip(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Stream<Decision> decisions(SourceFile file) {
        var reading = new SourceReading((name, words) -> List.of(), (name, form) -> List.of(), true);
        return reading.read(List.of(file)).tables().stream().flatMap(one -> one.model().getModelElementsByType(Decision.class).stream());
    }

    /** Names of the answers that the table's callers read. */
    public List<String> answers() {
        return List.copyOf(terms.outputs().keySet());
    }

    /** What its rows compare with. */
    Set<Object> literals() {
        return table.rows().stream().flatMap(row -> row.tests().stream()).flatMap(test -> test.literals().stream()).collect(Collectors.toSet());
    }

    /** What an answer is called in the table, Chinese then English; its name where the table does not say. */
    public String label(String answer) {
        return labels.getOrDefault(answer, answer);
    }

    /** Names of those answers that are sentences, or name a rule: they explain and steer nothing. */
    public Set<String> sentences() {
        return terms.outputs().entrySet().stream().filter(output -> output.getValue() instanceof Domain.Text).map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether one row alone speaks. */
    public boolean oneSpeaks() {
        return table.firstSpeaks();
    }

    /** Whether the other says the same in every row, whatever it is called and however it is laid out. */
    public boolean saysTheSameAs(TableAnswers other) {
        return table.saysTheSameAs(other.table);
    }

    /**
     * What the table answers.
     *
     * @param facts by the text of the input's expression: texts, truth values, numbers as {@code BigDecimal}, days as {@code LocalDateTime}, lists; null
     *     is nothing, and what has no entry is not known
     */
    public Answer to(Map<String, Object> facts) {
        List<Map<String, Object>> speaking = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String open = null;
            boolean fits = true;
            for (int i = 0; fits && i < row.tests().size(); i++) {
                String input = table.inputs().get(i);
                if (facts.containsKey(input)) {
                    fits = row.tests().get(i).test().test(facts.get(input));
                } else if (!row.tests().get(i).literals().isEmpty()) {
                    open = input;
                }
            }
            if (fits && open != null) {
                return new NotKnown(open);
            } else if (fits) {
                speaking.add(spoken(row));
            }
            if (fits && table.hitPolicy().equals("FIRST")) {
                break;
            }
        }
        return table.firstSpeaks() && speaking.size() > 1 ? new Several(speaking.size()) : new Rows(speaking);
    }

    private Map<String, Object> spoken(Table.Row row) {
        Map<String, Object> spoken = new LinkedHashMap<>();
        terms.outputs().keySet().forEach(name -> spoken.put(name, row.answers().get(name).literal().orElse(null)));
        return spoken;
    }
}
