package io.sancha.platform.engine;

import java.sql.SQLException;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * A race that the engine has lost without its noticing. It writes all of a command at once, and tells by the revisions of its rows that somebody was
 * faster; where the database comes first to a key of the engine's own that holds no more, that is the same race, and is told and tried again as such.
 */
final class LostRace {
    private static final String FOREIGN_KEY = "23503";
    /** As the engine names the keys between its own tables. */
    private static final String OF_THE_ENGINE = "\"act_fk_";

    private LostRace() {
    }

    static Optional<OptimisticLockingException> in(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && FOREIGN_KEY.equals(refused.getSQLState()) && String.valueOf(refused.getMessage())
                .contains(OF_THE_ENGINE)) {
                var race = new OptimisticLockingException("somebody else was faster: " + refused.getMessage());
                race.initCause(failed);
                return Optional.of(race);
            }
        }
        return Optional.empty();
    }
}
