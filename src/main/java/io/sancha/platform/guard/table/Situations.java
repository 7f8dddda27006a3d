package io.sancha.platform.guard.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that the inputs of a table can be together. Looked through column by column, keeping of the way there only which rows still fit: what was
 * seen once with the same rows is not looked at again. (The idea of sweeping a table's inputs one after the other is that of D. Calvanese,
 * M. Dumas, Ü. Laurson, F. M. Maggi, M. Montali, I. Teinemaa, "Semantics, Analysis and Simplification of DMN Decision Tables", Information
 * Systems 78, 2018.)
 */
final class Situations {
    /** A table of the bank's comes to some hundreds. What is far beyond is not proven, and not released. */
    static final int MOST = 200_000;
    private final List<Column> columns;
    private final int rows;

    /** @param rows how many tests each column has */
    Situations(List<Column> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** There are more combinations than can be looked through. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A situation in which the rows that fit are as asked, as values by input.
     *
     * @param fitting asks of the set of rows that fit
     * @param hopeful false where a set of rows can only lose what {@code fitting} asks for, so that the search may stop there
     * @throws TooMany if the table is too large to be judged
     */
    Optional<Map<String, Object>> find(Predicate<BitSet> fitting, Predicate<BitSet> hopeful) {
        BitSet all = new BitSet(rows);
        all.set(0, rows);
        return find(0, all, fitting, hopeful, new HashSet<>());
    }

    private Optional<Map<String, Object>> find(int column, BitSet still, Predicate<BitSet> fitting, Predicate<BitSet> hopeful, Set<List<Object>> seen) {
        if (!hopeful.test(still) || !seen.add(List.of(column, still))) {
            return Optional.empty();
        }
        if (seen.size() > MOST) {
            throw new TooMany();
        }
        if (column == columns.size()) {
            return fitting.test(still) ? Optional.of(new LinkedHashMap<>()) : Optional.empty();
        }
        for (Map.Entry<BitSet, Object> value : columns.get(column).values().entrySet()) {
            BitSet fit = (BitSet) still.clone();
            fit.and(value.getKey());
            Optional<Map<String, Object>> found = find(column + 1, fit, fitting, hopeful, seen);
            if (found.isPresent()) {
                found.get().put(columns.get(column).input(), value.getValue());
                return found;
            }
        }
        return Optional.empty();
    }
}
