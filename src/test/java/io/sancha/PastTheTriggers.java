package io.sancha;

import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who has got hold of the database's superuser and writes where nothing keeps the facts. */
public final class PastTheTriggers {
    private PastTheTriggers() {
    }

    public static <T> T write(Function<JdbcTemplate, T> writing) {
        var superuser = TestDatabase.superuser();
        try {
            var unbound = new JdbcTemplate(superuser);
            unbound.execute("set session_replication_role = replica");
            return writing.apply(unbound);
        } finally {
            superuser.destroy();
        }
    }
}
