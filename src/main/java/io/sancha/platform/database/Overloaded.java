package io.sancha.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** More is asked for at once than can be done, or the database cannot be reached just now: nothing was done, and the same may be asked again a little later. */
public class Overloaded extends RuntimeException {
    public Overloaded(String what) {
        super(what);
    }

    /** Whether a failure comes of this: there was no free connection, or the database was gone, stopping, full, or gave up waiting for somebody else. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Overloaded || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException said && (said.getSQLState() == null ? brokenInTheMiddle(said) : passing(said.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** What the pool says, without a state, of a connection that it gave up: a rollback on it hides the failure that came first. */
    private static boolean brokenInTheMiddle(SQLException said) {
        return "Connection is closed".equals(said.getMessage());
    }

    /** By class of the state: 08 connection, 40 serialization and deadlock, 53 resources, 57 operator and cancelling; and a lock not available. */
    private static boolean passing(String state) {
        return state.matches("(08|40|53|57).*|55P03");
    }
}
