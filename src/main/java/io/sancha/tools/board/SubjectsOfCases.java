package io.sancha.tools.board;

import io.sancha.platform.database.Columns;
import io.sancha.platform.notification.CaseSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose cases are and for how much, as last applied for. */
@Component
class SubjectsOfCases implements CaseSubjects {
    private final JdbcClient sql;

    SubjectsOfCases(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Subject> of(Collection<String> cases) {
        Map<String, Subject> found = new HashMap<>();
        sql.sql("""
            select c.case_id, n.name as customer, a.amount, a.currency from customer_case c
              left join lateral (select name from customer_name where customer_id = c.customer_id limit 1) n on true
              left join lateral (select amount, currency from amount_applied_for where case_id = c.case_id order by application_id desc limit 1) a on true
             where c.case_id = any (:cases)""")
            .param("cases", Columns.texts(cases))
            .query(row -> {
                found.put(row.getString("case_id"), new Subject(row.getString("customer"), row.getBigDecimal("amount"), row.getString("currency")));
            });
        return found;
    }
}
