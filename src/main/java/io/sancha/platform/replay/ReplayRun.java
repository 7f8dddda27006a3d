package io.sancha.platform.replay;

import io.sancha.platform.audit.Reference;
import io.sancha.platform.engine.PastDecisions;
import io.sancha.platform.engine.PastDecisions.Past;
import io.sancha.platform.engine.PastDecisions.Place;
import io.sancha.platform.guard.table.TableAnswers;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProposedTables;
import io.sancha.platform.replay.Replay.State;
import io.sancha.platform.replay.Tally.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a replay: page after page from the latest decision on, each a transaction of its own with the same few statements. What one page found is kept
 * before the next is read, so that memory holds counts and kinds alone. At the end it is told on the trail of the change.
 */
@Component
class ReplayRun {
    static final int PAGE = 500;
    private final Replays replays;
    private final FoundDifferences differences;
    private final ReplaySums sums;
    private final PastDecisions history;
    private final ProposedTables tables;
    private final ChangedTables changed;
    private final Actors actors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReplayRun(Replays replays, FoundDifferences differences, ReplaySums sums, PastDecisions history, ProposedTables tables, ChangedTables changed,
        Actors actors, Clock clock, PlatformTransactionManager transactions) {
        this.changed = changed;
        this.replays = replays;
        this.differences = differences;
        this.sums = sums;
        this.history = history;
        this.tables = tables;
        this.actors = actors;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is looked up once and not with each decision. */
    private record Asked(Replay replay, Comparison comparison, Map<String, Version> versions, Tally tally) {
    }

    /** @param inputs texts of its input expressions by column */
    record Version(int number, Map<String, String> inputs) {
    }

    /** Before what decisions are looked at: the end of the last day, and what there was when it was asked. */
    static Place end(LocalDate until, Instant askedAt, ZoneId zone) {
        Instant midnight = until.plusDays(1).atStartOfDay(zone).toInstant();
        Instant asked = askedAt.plus(1, ChronoUnit.MILLIS);
        return Place.before(asked.isBefore(midnight) ? asked : midnight);
    }

    /** Leaves without an end where the thread is interrupted: the replay is then seen as not finished. */
    void run(long id) {
        Asked asked = transaction.execute(status -> asked(replays.find(id).orElseThrow(() -> ReplayRules.none(id))));
        Instant from = asked.replay().from().atStartOfDay(clock.getZone()).toInstant();
        Place place = end(asked.replay().until(), asked.replay().askedAt(), clock.getZone());
        while (place != null && asked.tally().lookedAt() < asked.replay().most()) {
            if (Thread.interrupted()) {
                return;
            }
            Place before = place;
            place = transaction.execute(status -> page(asked, from, before));
        }
        transaction.executeWithoutResult(status -> ended(asked));
    }

    private Asked asked(Replay replay) {
        ChangedTable table = changed.of(tables.of(replay.change()), replay.decision());
        return new Asked(replay, new Comparison(table.proposed(), table.running(), clock.getZone()), new HashMap<>(), new Tally());
    }

    /** @return where the next page begins; null where there is none */
    private Place page(Asked asked, Instant from, Place before) {
        int limit = Math.min(PAGE, asked.replay().most() - asked.tally().lookedAt());
        List<Past> page = history.page(asked.replay().decision(), from, before, limit);
        var found = new FoundDifferences.Page(asked.replay().id(), asked.tally());
        for (Past past : page) {
            Optional<Version> version = version(asked, past.definition());
            Verdict verdict = asked.comparison().of(past, version.map(Version::inputs));
            asked.tally().count(past.branch(), verdict);
            if (verdict instanceof Verdict.Otherwise otherwise) {
                found.add(past, version.orElseThrow().number(), otherwise);
            }
        }
        differences.keep(found);
        replays.progress(asked.replay().id(), asked.tally().lookedAt());
        return page.size() < limit ? null : page.get(page.size() - 1).place();
    }

    private Optional<Version> version(Asked asked, String definition) {
        Version known = asked.versions().get(definition);
        if (known == null) {
            known = history.version(definition).map(found -> new Version(found.version(), TableAnswers.inputsOf(found.file(), asked.replay().decision())))
                .orElse(null);
            asked.versions().put(definition, known);
        }
        return Optional.ofNullable(known);
    }

    private void ended(Asked asked) {
        Replay replay = asked.replay();
        Tally tally = asked.tally();
        sums.add(replay.id(), tally.counts());
        replays.end(replay.id(), State.FINISHED, tally.lookedAt());
        var by = new Actor(replay.askedBy(), Set.copyOf(actors.groupsOf(replay.askedBy())));
        tables.told(replay.change(), by, "TABLE_REPLAYED", "WHF-05", sentence(replay, tally), List.of(
            new Reference("process-file", replay.file(), replay.sha256()), new Reference("decision-replay", String.valueOf(replay.id()), null)));
    }

    private static String sentence(Replay replay, Tally tally) {
        int same = tally.of(Outcome.SAME);
        int worded = tally.of(Outcome.WORDED);
        int otherwise = tally.of(Outcome.OTHERWISE);
        int open = tally.of(Outcome.OPEN);
        return "历史试算 #" + replay.id() + "：决策表 " + replay.decision() + "，" + replay.from() + " 至 " + replay.until() + "，看了 " + tally.lookedAt() + " 笔决策，相同 "
            + same + "，只有文字不同 " + worded + "，结果不同 " + otherwise + "，无法试算 " + open + " / replay #" + replay.id() + ": table " + replay.decision() + ", "
            + replay.from() + " to " + replay.until() + ", looked at " + tally.lookedAt() + " decisions: the same " + same + ", only worded otherwise " + worded
            + ", otherwise " + otherwise + ", cannot be told " + open;
    }

    /** Says that it broke off, for whatever cause. */
    void failed(long id) {
        transaction.executeWithoutResult(status -> replays.find(id).filter(replay -> replay.endedAt() == null)
            .ifPresent(replay -> replays.end(id, State.FAILED, replay.lookedAt())));
    }
}
