package io.sancha.lending.casefile;

import io.sancha.platform.database.Columns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is stated in a case, each a row that stays, with its case, its time and who stated it. */
@Repository
public class FactRows {
    private final JdbcClient sql;

    FactRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A row of a fact; what it does not say stays empty.
     *
     * @param table one of the program's own, whose key is {@code id}
     * @param namesAndValues columns and what they say, in turn; null is not said
     * @return its key
     */
    public long insert(Stamp stamp, String table, Object... namesAndValues) {
        Map<String, Object> says = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                says.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        String columns = says.keySet().stream().map(name -> ", " + name).collect(Collectors.joining());
        String values = says.keySet().stream().map(name -> ", :" + name).collect(Collectors.joining());
        return sql.sql("insert into " + table + " (case_id, recorded_at, recorded_by, bank_date" + columns + ") values (:case, :at, :by, :today" + values
            + ") returning id").param("case", stamp.caseId()).param("at", Columns.at(stamp.at())).param("by", stamp.by()).param("today", stamp.bankDate())
            .params(says).query(Long.class).single();
    }
}
