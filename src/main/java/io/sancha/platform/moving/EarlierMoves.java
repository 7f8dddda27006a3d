package io.sancha.platform.moving;

import io.sancha.platform.database.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was stated of names when cases moved before, of the tables {@code case_move_…}: the engine keeps what was done under the name of then. */
@Repository
class EarlierMoves {
    private final JdbcClient sql;

    EarlierMoves(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A move that a case has made.
     *
     * @param process key of the diagram
     * @param from the version that it left
     * @param to the version to which it came
     * @param stated elements that are called otherwise there, by their ids in the one that it left
     */
    record Made(String process, int from, int to, Map<String, String> stated) {
    }

    /** By case the moves in which something is called otherwise, the first one first; a case without such moves is left out. */
    Map<String, List<Made>> of(Collection<String> cases) {
        Map<String, Map<Long, Made>> found = new HashMap<>();
        sql.sql("""
            select c.case_id, p.id, p.process, c.version, p.to_version, m.element, m.becomes
              from case_move_case c join case_move_outcome o on o.plan_id = c.plan_id and o.instance_id = c.instance_id and o.outcome = 'MOVED'
              join case_move_plan p on p.id = c.plan_id join case_move_mapping m on m.plan_id = c.plan_id where c.case_id = any (:cases)""")
            .param("cases", Columns.texts(cases)).query(row -> {
                int from = row.getInt("version");
                String process = row.getString("process");
                int to = row.getInt("to_version");
                found.computeIfAbsent(row.getString("case_id"), id -> new TreeMap<>())
                    .computeIfAbsent(row.getLong("id"), id -> new Made(process, from, to, new HashMap<>())).stated()
                    .put(row.getString("element"), row.getString("becomes"));
            });
        Map<String, List<Made>> moves = new HashMap<>();
        found.forEach((caseId, plans) -> moves.put(caseId, new ArrayList<>(plans.values())));
        return moves;
    }
}
