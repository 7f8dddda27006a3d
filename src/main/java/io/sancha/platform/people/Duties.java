package io.sancha.platform.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells the bank's duties; they are data. */
@Service
public class Duties {
    private final JdbcClient sql;

    Duties(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every duty, in the order of the loan's life. */
    public List<Duty> all() {
        return sql.sql("""
            select d.id, d.name_zh as chinese, d.name_en as english, d.position, exists (select from bank_wide_group b where b.group_id = d.id) as bank_wide
              from duty d order by d.position""").query(Duty.class).list();
    }

    public boolean exists(String id) {
        return sql.sql("select exists (select from duty where id = :id)").param("id", id).query(Boolean.class).single();
    }
}
