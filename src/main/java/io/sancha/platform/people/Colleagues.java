package io.sancha.platform.people;

import io.sancha.platform.database.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who works where under which duty. Every list of people from which somebody is chosen is made here, so that it offers those of the branch
 * (BRN-01) whose access is open, and nobody else: members of a session, stand-ins, who confirms an entry, who takes a case over.
 */
@Component
public class Colleagues {
    private final JdbcClient sql;

    Colleagues(JdbcClient sql) {
        this.sql = sql;
    }

    /** User ids of those who work for the case's branch under the duty, the head office's that cover it included. */
    public Set<String> inCase(String caseId, String duty) {
        return Set.copyOf(sql.sql("""
            select p.user_id from person_of_branch p join case_branch c on c.branch = p.branch where c.case_id = :case and :duty = any (p.duties)""")
            .param("case", caseId).param("duty", duty).query(String.class).list());
    }

    /** User ids of those who work for any of these branches under the duty, in their order. */
    public List<String> with(String duty, Collection<String> branches) {
        return sql.sql("select distinct user_id from person_of_branch where branch = any (:branches) and :duty = any (duties) order by user_id")
            .param("branches", Columns.texts(branches)).param("duty", duty).query(String.class).list();
    }
}
