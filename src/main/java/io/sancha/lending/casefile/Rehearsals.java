package io.sancha.lending.casefile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which cases are walked through on a simulated calendar, and whether whoever walks them is still there. A process that rehearses
 * keeps one database session for as long as it lives; its cases name that session.
 */
@Component
public class Rehearsals implements DisposableBean {
    /** Named by the cases of the demonstration bank until it is whole: whoever goes on with it goes on with them. */
    private static final String DEMONSTRATION = "demonstration";
    private static final String SESSION = "pid || '/' || extract(epoch from backend_start)";
    private final JdbcClient sql;
    private final Connection session;
    private final String name;

    Rehearsals(JdbcClient sql, DataSource source, @Value("${sancha.rehearsal:false}") boolean rehearsing,
        @Value("${sancha.demonstration:false}") boolean demonstrating) throws SQLException {
        this.sql = sql;
        this.session = rehearsing && !demonstrating ? source.getConnection() : null;
        this.name = demonstrating ? DEMONSTRATION : rehearsing ? sessionName(session) : null;
    }

    private static String sessionName(Connection session) throws SQLException {
        try (Statement statement = session.createStatement(); ResultSet row = statement.executeQuery("select " + SESSION
            + " from pg_stat_activity where pid = pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** The session of this process, if it rehearses: what its cases name. */
    public Optional<String> session() {
        return Optional.ofNullable(name);
    }

    /** Cases that were left on their way by a process that is gone. */
    public List<String> abandoned() {
        return sql.sql("select id from credit_case where rehearsed_in is not null and outcome is null and rehearsed_in <> '" + DEMONSTRATION
            + "' and rehearsed_in not in (select " + SESSION
            + " from pg_stat_activity where backend_start is not null) order by id").query(String.class).list();
    }

    /** The demonstration bank is whole: its cases are the bank's own from now on. */
    @Transactional
    public void demonstrated() {
        sql.sql("update credit_case set rehearsed_in = null where rehearsed_in = :name").param("name", DEMONSTRATION).update();
    }

    @Override
    public void destroy() throws SQLException {
        if (session != null) {
            session.close();
        }
    }
}
