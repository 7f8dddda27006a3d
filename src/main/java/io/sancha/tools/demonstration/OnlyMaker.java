package io.sancha.tools.demonstration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Of all processes on a database one makes the demonstration bank: it holds a lock of the database, which ends with the process, however that ends. */
final class OnlyMaker implements AutoCloseable {
    private static final long LOCK = 7_391_200_401L;
    private final Connection session;

    private OnlyMaker(Connection session) {
        this.session = session;
    }

    /** @throws IllegalStateException if another one makes it */
    static OnlyMaker among(DataSource database) throws SQLException {
        Connection session = database.getConnection();
        try (Statement statement = session.createStatement(); ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                // the lock is the session's: no transaction stays open for the minutes that it is held
                if (!session.getAutoCommit()) {
                    session.commit();
                }
                return new OnlyMaker(session);
            }
        }
        session.close();
        throw new IllegalStateException("另一进程正在生成示范银行 / another process is making the demonstration bank");
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        } finally {
            session.close();
        }
    }
}
