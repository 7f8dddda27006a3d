package io.sancha.platform.guard.table;

import io.sancha.platform.guard.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a table that could be read says over all that its inputs can be. */
final class TableProof {
    private final String file;
    private final String decision;
    private final TableTerms terms;
    private final Table table;
    private final int rows;
    private final Situations situations;
    private final List<Finding> findings = new ArrayList<>();

    TableProof(String file, String decision, TableTerms terms, Table table) {
        this.file = file;
        this.decision = decision;
        this.terms = terms;
        this.table = table;
        this.rows = table.rows().size();
        // behind the table's own rows stand the conditions of what the rules ask, so that a situation tells of both
        this.situations = new Situations(terms.inputs().entrySet().stream().map(input -> column(input.getKey(), input.getValue())).toList(),
            rows + terms.must().size() + terms.never().size());
    }

    private Column column(String input, TableTerms.Input of) {
        int at = table.inputs().indexOf(input);
        Stream<Cell> asked = table.rows().stream().map(row -> at < 0 ? Cell.any() : row.tests().get(at));
        Stream<Cell> ofRules = Stream.concat(terms.must().stream(), terms.never().stream()).map(must -> Cell.of(must.when().get(input)).orElseThrow());
        return Column.of(input, of, Stream.concat(asked, ofRules).toList());
    }

    List<Finding> findings() {
        try {
            if (terms.complete()) {
                search(fit -> !any(fit), fit -> true).ifPresent(gap -> found(decision, "TAB-03", "没有任何一行适用于：" + told(gap), "no row fits: " + told(gap)));
            }
            for (int row = 0; row < rows; row++) {
                judge(row);
            }
            for (int i = 0; i < terms.must().size(); i++) {
                rule(terms.must().get(i), rows + i);
            }
            for (int i = 0; i < terms.never().size(); i++) {
                never(terms.never().get(i), rows + terms.must().size() + i);
            }
        } catch (Situations.TooMany e) {
            found(decision, "TAB-03", "决策表过大，无法证明", "the table is too large to be proven");
        }
        return findings;
    }

    private void judge(int row) {
        String id = table.rows().get(row).id();
        boolean first = table.hitPolicy().equals("FIRST");
        if (search(fit -> fit.get(row) && (!first || fit.nextSetBit(0) == row), fit -> fit.get(row)).isEmpty()) {
            found(id, "TAB-05", "本行永远不会适用" + (first ? "：上面的行已包含其全部情形" : ""), "this row can never fit" + (first ? ": rows above it take all of it" : ""));
        }
        if (table.hitPolicy().equals("UNIQUE")) {
            search(fit -> fit.get(row) && fit.nextSetBit(0) < row, fit -> fit.get(row)).ifPresent(both -> found(id, "TAB-04",
                "本行与上面的行同时适用于：" + told(both), "this row and one above it both fit: " + told(both)));
        } else if (table.rows().subList(0, row).stream().anyMatch(table.rows().get(row)::saysTheSameAs)) {
            found(id, "TAB-04", "本行与上面的某行完全相同", "this row repeats one above it");
        }
    }

    private void rule(TableTerms.Must must, int condition) {
        BitSet right = new BitSet(rows);
        for (int row = 0; row < rows; row++) {
            right.set(row, answers(table.rows().get(row), must));
        }
        Predicate<BitSet> wrong = fit -> fit.get(condition) && (table.firstSpeaks() ? any(fit) && !right.get(fit.nextSetBit(0)) || !any(fit)
            : !fit.intersects(right));
        search(wrong, fit -> fit.get(condition)).ifPresent(found -> found(decision, must.rule(), must.zh() + "；不符的情形：" + told(found),
            must.en() + "; not so for: " + told(found)));
    }

    /** Of words between bars, of which any will do, all must be such. */
    private void never(TableTerms.Must never, int condition) {
        for (int row = 0; row < rows; row++) {
            int at = row;
            boolean says = never.then().entrySet().stream().allMatch(then -> Stream.of(String.valueOf(table.rows().get(at).answers().get(then.getKey())
                .literal().orElseThrow()).split("\\|")).allMatch(Cell.of(then.getValue()).orElseThrow().test()::test));
            if (says) {
                search(fit -> fit.get(condition) && fit.get(at), fit -> fit.get(condition) && fit.get(at)).ifPresent(found -> found(table.rows().get(at).id(),
                    never.rule(), never.zh() + "；不符的情形：" + told(found), never.en() + "; not so for: " + told(found)));
            }
        }
    }

    private boolean answers(Table.Row row, TableTerms.Must must) {
        return must.then().entrySet().stream()
            .allMatch(then -> Cell.of(then.getValue()).orElseThrow().test().test(row.answers().get(then.getKey()).literal().orElseThrow()));
    }

    /** Whether a row of the table is among those that fit. */
    private boolean any(BitSet fit) {
        int first = fit.nextSetBit(0);
        return first >= 0 && first < rows;
    }

    private Optional<Map<String, Object>> search(Predicate<BitSet> fitting, Predicate<BitSet> hopeful) {
        return situations.find(fitting, hopeful);
    }

    /** The situation in the order of the inputs. */
    private String told(Map<String, Object> situation) {
        return terms.inputs().keySet().stream().map(input -> input + " = " + value(situation.get(input))).collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private void found(String element, String rule, String zh, String en) {
        findings.add(Finding.at(file, element, rule, zh, en));
    }
}
