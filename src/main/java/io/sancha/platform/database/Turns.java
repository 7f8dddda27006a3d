package io.sancha.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those who do the same at once do it one after the other, on whichever node: the second finds done what the first did. */
@Component
public class Turns {
    private final JdbcClient sql;

    Turns(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Waits until nobody else has the turn, and keeps it until the transaction ends.
     *
     * @param what such as {@code customer/…}: a word for the kind, then whose
     */
    public void take(String what) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))").param("what", what).query(row -> { });
    }
}
