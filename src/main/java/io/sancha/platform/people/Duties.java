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
        return sql.sql("select id, name_zh as chinese, name_en as english, position from duty order by position").query(Duty.class).list();
    }

    public boolean exists(String id) {
        return sql.sql("select exists (select from duty where id = :id)").param("id", id).query(Boolean.class).single();
    }
}
