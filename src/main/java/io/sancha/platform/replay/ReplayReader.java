package io.sancha.platform.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.money.Money;
import io.sancha.platform.engine.PastDecisions;
import io.sancha.platform.guard.table.TableAnswers;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProcessChange;
import io.sancha.platform.release.ProposedTables;
import io.sancha.platform.release.ProposedTables.Proposed;
import io.sancha.platform.replay.Replay.State;
import io.sancha.platform.replay.Tally.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells reviewers and auditors what replays came to. Figures and decisions are those of the reader's branches (BRN-01), and of no branch. */
@Service
public class ReplayReader {
    /** Kinds of differences that are told. */
    private static final int KINDS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ReplayRules rules;
    private final Replays replays;
    private final Differences differences;
    private final ReplaySums sums;
    private final ProposedTables tables;
    private final ChangedTables changed;
    private final Actors actors;
    private final PastDecisions history;
    private final Clock clock;

    ReplayReader(ReplayRules rules, Replays replays, Differences differences, ReplaySums sums, ProposedTables tables, ChangedTables changed,
        Actors actors, PastDecisions history, Clock clock) {
        this.history = history;
        this.clock = clock;
        this.changed = changed;
        this.rules = rules;
        this.replays = replays;
        this.differences = differences;
        this.sums = sums;
        this.tables = tables;
        this.actors = actors;
    }

    /** @param may whether they can be replayed now: the change waits @param tables that the change answers otherwise @param replays the latest first */
    public record OfChange(boolean may, List<TableView> tables, List<Summary> replays) {
    }

    /** @param since day of its first decision; null where it took none @param replayed number of the last replay that finished; null while there is none */
    public record TableView(String file, String decision, LocalDate since, Long replayed) {
    }

    /** @param elsewhere decisions of branches that the reader does not see; not among the outcomes */
    public record Summary(Replay replay, String askedByName, Outcomes outcomes, int elsewhere) {
    }

    /** How many came out how. @param open why some cannot be told, the most frequent first */
    public record Outcomes(int same, int worded, int otherwise, List<OpenView> open) {
    }

    public record OpenView(String chinese, String english, int decisions) {
    }

    /** @param changeName what the change is called @param kinds those with the most decisions first @param answers what the table answers, in its order */
    public record View(Summary summary, String changeName, List<KindView> kinds, List<AnswerView> answers) {
    }

    /** @param label Chinese, then English @param sentence whether it explains and steers nothing */
    public record AnswerView(String name, String label, boolean sentence) {
    }

    /**
     * A kind of difference.
     *
     * @param number 0 stands for all that were too many to tell apart
     * @param worded whether nothing differs but sentences
     * @param was rows that were answered; of a table that collects those that would not speak any more
     * @param now rows that would be
     * @param cases each once
     * @param amounts what these cases were about, in each currency
     */
    public record KindView(int number, boolean worded, JsonNode was, JsonNode now, int decisions, int cases, List<Amount> amounts) {
    }

    /** @param amount decimal, as text */
    public record Amount(String amount, String currency) {
        static Amount of(Money money) {
            return money == null ? null : new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
        }
    }

    /** What was replayed of a change, and what could be. @throws io.sancha.platform.audit.Refusal WHF-01, as every method here */
    @Transactional(readOnly = true)
    public OfChange of(long change) {
        Actor me = rules.reader();
        Proposed proposed = tables.of(change);
        List<Replay> all = replays.of(change);
        return new OfChange(proposed.state() == ProcessChange.State.OPEN, changed.of(proposed).stream().map(table -> table(table, all)).toList(),
            summaries(all, me));
    }

    private TableView table(ChangedTable table, List<Replay> all) {
        LocalDate since = history.first(table.decision()).map(at -> LocalDate.ofInstant(at, clock.getZone())).orElse(null);
        return new TableView(table.file(), table.decision(), since, all.stream().filter(replay -> replay.decision().equals(table.decision())
            && replay.state() == State.FINISHED).findFirst().map(Replay::id).orElse(null));
    }

    /** One replay. */
    @Transactional(readOnly = true)
    public View view(long id) {
        Actor me = rules.reader();
        Replay replay = replays.find(id).orElseThrow(() -> ReplayRules.none(id));
        Proposed change = tables.of(replay.change());
        TableAnswers table = changed.of(change, replay.decision()).proposed();
        List<AnswerView> answers = table.answers().stream().map(name -> new AnswerView(name, table.label(name), table.sentences().contains(name))).toList();
        return new View(summaries(List.of(replay), me).get(0), change.name(), replay.state() == State.FINISHED ? kinds(id, me) : List.of(), answers);
    }

    private List<Summary> summaries(List<Replay> all, Actor me) {
        List<Long> ids = all.stream().map(Replay::id).toList();
        Map<Long, List<ReplaySums.Counted>> seen = sums.counts(ids, me.branches()).stream().collect(Collectors.groupingBy(ReplaySums.Counted::replay));
        Map<String, String> names = actors.displayNames(all.stream().map(Replay::askedBy).toList());
        return all.stream().map(replay -> {
            List<ReplaySums.Counted> counts = seen.getOrDefault(replay.id(), List.of());
            int told = counts.stream().mapToInt(ReplaySums.Counted::decisions).sum();
            return new Summary(replay, names.getOrDefault(replay.askedBy(), replay.askedBy()), outcomes(counts),
                replay.state() == State.FINISHED ? replay.lookedAt() - told : 0);
        }).toList();
    }

    private static Outcomes outcomes(List<ReplaySums.Counted> counts) {
        Function<Outcome, Integer> of = outcome -> counts.stream().filter(count -> count.outcome() == outcome).mapToInt(ReplaySums.Counted::decisions).sum();
        return new Outcomes(of.apply(Outcome.SAME), of.apply(Outcome.WORDED), of.apply(Outcome.OTHERWISE), counts.stream()
            .filter(count -> count.outcome() == Outcome.OPEN).map(count -> {
                OpenReason reason = OpenReason.of(count.reason());
                return new OpenView(reason.chinese(), reason.english(), count.decisions());
            }).toList());
    }

    private List<KindView> kinds(long id, Actor me) {
        Map<Integer, List<ReplaySums.Sum>> largest = sums.kinds(id, me.branches(), KINDS).stream()
            .collect(Collectors.groupingBy(ReplaySums.Sum::kind, LinkedHashMap::new, Collectors.toList()));
        Map<Integer, Differences.Kind> kinds = differences.kinds(id, largest.keySet()).stream()
            .collect(Collectors.toMap(Differences.Kind::number, Function.identity()));
        return largest.entrySet().stream().map(kind -> kind(kinds.get(kind.getKey()), kind.getValue())).toList();
    }

    private static KindView kind(Differences.Kind kind, List<ReplaySums.Sum> sums) {
        return new KindView(kind.number(), kind.worded(), rows(kind.was()), rows(kind.now()), sums.stream().mapToInt(ReplaySums.Sum::decisions).sum(),
            sums.stream().mapToInt(ReplaySums.Sum::cases).sum(), sums.stream().map(ReplaySums.Sum::amount).map(Amount::of).flatMap(amount ->
                Optional.ofNullable(amount).stream()).toList());
    }

    private static JsonNode rows(String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kind of difference is kept as JSON", e);
        }
    }
}
