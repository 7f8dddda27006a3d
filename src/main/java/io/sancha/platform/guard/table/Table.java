package io.sancha.platform.guard.table;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table's rows, read and understood.
 *
 * @param hitPolicy {@code FIRST}, {@code UNIQUE} or {@code COLLECT}
 * @param inputs the texts of its inputs' expressions, in the order of the columns
 * @param rows from above to below
 */
record Table(String hitPolicy, List<String> inputs, List<Row> rows) {

    /**
     * @param id of the rule in the file
     * @param tests one a column
     * @param answers by the output's name
     */
    record Row(String id, List<Cell> tests, Map<String, Cell> answers) {
        boolean saysTheSameAs(Row other) {
            return texts().equals(other.texts());
        }

        private List<String> texts() {
            return Stream.concat(tests.stream(), answers.values().stream()).map(Cell::text).toList();
        }
    }

    /** Whether one row alone speaks, the uppermost that fits. */
    boolean firstSpeaks() {
        return !hitPolicy.equals("COLLECT");
    }

    /** Whether both ask and answer the same, row by row. */
    boolean saysTheSameAs(Table other) {
        return hitPolicy.equals(other.hitPolicy) && inputs.equals(other.inputs) && rows.size() == other.rows.size()
            && IntStream.range(0, rows.size()).allMatch(row -> rows.get(row).saysTheSameAs(other.rows.get(row))
                && rows.get(row).answers().keySet().equals(other.rows.get(row).answers().keySet()));
    }
}
