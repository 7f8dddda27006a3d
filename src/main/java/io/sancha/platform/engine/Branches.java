package io.sancha.platform.engine;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which branches a person covers: those of whose tenant they or one of their groups are a member. The one place that is asked. */
@Component
public class Branches {
    private final JdbcTemplate sql;

    Branches(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Numbers of the branches, in their order. */
    public List<String> of(String userId, Collection<String> groups) {
        return sql.query("select distinct tenant_id_ from act_id_tenant_member where user_id_ = ? or group_id_ = any (?) order by 1", statement -> {
            statement.setString(1, userId);
            statement.setArray(2, statement.getConnection().createArrayOf("text", groups.toArray()));
        }, (row, n) -> row.getString(1));
    }

    /** The branch of a case; nothing if the key is no case's. */
    String ofCase(String caseId) {
        return sql.queryForList("select branch from credit_case where id = ?", String.class, caseId).stream().findFirst().orElse(null);
    }
}
