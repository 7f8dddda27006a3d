package io.sancha.platform.replay;

import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.PastDecisions;
import io.sancha.platform.people.Actor;
import io.sancha.platform.release.ProposedTables;
import io.sancha.platform.release.ProposedTables.Proposed;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what a reviewer or auditor asks to be replayed; the work itself is done in the background. */
@Service
public class ReplayDesk {
    private final ReplayRules rules;
    private final Replays replays;
    private final ReplayQueue queue;
    private final PastDecisions history;
    private final ProposedTables tables;
    private final Turns turns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReplayDesk(ReplayRules rules, Replays replays, ReplayQueue queue, PastDecisions history, ProposedTables tables, Turns turns, Clock clock,
        PlatformTransactionManager transactions) {
        this.rules = rules;
        this.replays = replays;
        this.queue = queue;
        this.history = history;
        this.tables = tables;
        this.turns = turns;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins to ask a table of a change anew for past decisions.
     *
     * @param change its number
     * @return number of the replay
     * @throws io.sancha.platform.audit.Refusal WHF-01 to WHF-04
     */
    public long ask(long change, ReplayRequest asked) {
        Actor me = rules.reader();
        return tables.within(change, () -> {
            Proposed proposed = tables.of(change);
            ChangedTable table = rules.changed(proposed, asked.decision());
            rules.period(asked);
            long id = placed(change, table, asked, me);
            queue.begin(id);
            return id;
        });
    }

    private long placed(long change, ChangedTable table, ReplayRequest asked, Actor me) {
        String session = queue.place();
        boolean kept = false;
        try {
            long id = transaction.execute(status -> {
                turns.take("replay/" + change);
                rules.notTooOften(change, replays.of(change));
                int expected = history.count(table.decision(), asked.from().atStartOfDay(clock.getZone()).toInstant(),
                    ReplayRun.end(asked.until(), clock.instant(), clock.getZone()), asked.most());
                rules.any(expected, asked);
                return replays.add(change, table, asked, expected, session, me.userId());
            });
            kept = true;
            return id;
        } finally {
            if (!kept) {
                queue.leave();
            }
        }
    }
}
