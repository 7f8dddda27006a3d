package io.sancha.platform.staffing;

import io.sancha.platform.database.Columns;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The branches, and who works in each under which duties. */
@Repository
class BranchPeople {
    private final JdbcClient sql;

    BranchPeople(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param number such as {@code 0101} */
    record Branch(String number, String name) {
    }

    /** @param name how they are called @param duties the duties they hold, in whatever branch */
    record Worker(String branch, String userId, String name, Set<String> duties) {
    }

    List<Branch> branches() {
        return sql.sql("select number, coalesce(name, number) as name from branch_of_bank order by number").query(Branch.class).list();
    }

    /** Whoever holds a duty, once in each of their branches. */
    List<Worker> all() {
        return sql.sql("select branch, user_id, name, duties from person_of_branch order by branch, user_id")
            .query((row, n) -> new Worker(row.getString("branch"), row.getString("user_id"), row.getString("name"),
                new TreeSet<>(Columns.texts(row, "duties")))).list();
    }
}
