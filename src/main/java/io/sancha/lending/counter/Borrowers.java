package io.sancha.lending.counter;

import io.sancha.platform.database.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose loan it is that is paid for, and at which branch. */
@Component
public class Borrowers {
    private final JdbcClient sql;

    Borrowers(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param customerId null while nobody is identified @param branchName in both languages, as the branch is called */
    public record Borrower(String caseId, String loanNumber, Long customerId, String customer, String branch, String branchName) {
    }

    /** The case must exist. */
    Borrower of(String caseId) {
        return sql.sql("""
            select l.case_id, l.loan_number, l.customer_id, (select n.name from customer_name n where n.customer_id = l.customer_id) as customer, l.branch,
                   (select b.name from branch_of_bank b where b.number = l.branch) as branch_name
              from listed_case l where l.case_id = :case""").param("case", caseId).query(Borrower.class).single();
    }

    /** Customers' names by case. */
    Map<String, String> names(Collection<String> cases) {
        Map<String, String> names = new HashMap<>();
        sql.sql("""
            select c.case_id, (select n.name from customer_name n where n.customer_id = c.customer_id) as name from customer_case c
             where c.case_id = any (:cases)""")
            .param("cases", Columns.texts(cases)).query(row -> {
                names.put(row.getString("case_id"), row.getString("name"));
            });
        return names;
    }
}
