package io.sancha.platform.guard.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An input with all that it can be, told apart by what the rows ask of it.
 *
 * @param input the text of the input's expression
 * @param values by the set of rows that fit, one value that they fit
 */
record Column(String input, Map<BitSet, Object> values) {

    /** @param tests what each row asks of this input, in the order of the rows */
    static Column of(String input, TableTerms.Input terms, List<Cell> tests) {
        Set<Object> literals = new LinkedHashSet<>();
        tests.forEach(test -> literals.addAll(test.literals()));
        List<Object> samples = new ArrayList<>(terms.of().samples(literals));
        if (terms.orNothing()) {
            samples.add(null);
        }
        Map<BitSet, Object> values = new LinkedHashMap<>();
        for (Object sample : samples) {
            // many rows ask the same of an input, so each text is asked once
            Map<String, Boolean> answers = new HashMap<>();
            BitSet rows = new BitSet(tests.size());
            for (int row = 0; row < tests.size(); row++) {
                Cell test = tests.get(row);
                rows.set(row, answers.computeIfAbsent(test.text(), text -> test.test().test(sample)));
            }
            values.putIfAbsent(rows, sample);
        }
        return new Column(input, values);
    }
}
