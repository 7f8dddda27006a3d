package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which branches a person covers: those of whose tenant they or one of their groups are a member. The one place that is asked. */
@Component
public class Branches {
    private final JdbcClient sql;

    Branches(JdbcClient sql) {
        this.sql = sql;
    }

    /** Numbers of the branches, in their order. */
    public List<String> of(String userId, Collection<String> groups) {
        return sql.sql("select distinct tenant_id_ from act_id_tenant_member where user_id_ = :user or group_id_ = any (:groups) order by 1")
            .param("user", userId).param("groups", Columns.texts(groups)).query(String.class).list();
    }

    /** The branch of a case; nothing if the key is no case's. */
    String ofCase(String caseId) {
        return sql.sql("select branch from case_branch where case_id = :case").param("case", caseId).query(String.class).optional().orElse(null);
    }
}
