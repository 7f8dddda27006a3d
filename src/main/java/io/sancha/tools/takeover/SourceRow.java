package io.sancha.tools.takeover;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param file its name
 * @param number of the row as a table shows it, the heading being row 1
 * @param values by column; empty cells are left out
 */
record SourceRow(String file, long number, Map<String, String> values) {
    /** The number of the loan or customer that the row is about, as it stands there. */
    String key(String column) {
        return values.getOrDefault(column, "");
    }
}
