package io.sancha.platform.replay;

import io.sancha.platform.audit.ActingPersons.Act;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.people.Actors;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells one by one which decisions would have come out otherwise, a page at a time, within the reader's branches (BRN-01). */
@Service
public class DifferenceReader {
    /** Of one page. */
    public static final int MOST = 500;
    private final ReplayRules rules;
    private final Replays replays;
    private final Differences differences;
    private final DiagramNames names;
    private final Actors actors;

    DifferenceReader(ReplayRules rules, Replays replays, Differences differences, DiagramNames names, Actors actors) {
        this.rules = rules;
        this.replays = replays;
        this.differences = differences;
        this.names = names;
        this.actors = actors;
    }

    /**
     * A decision that would have come out otherwise.
     *
     * @param number by which the next page is asked for
     * @param kind number of the kind of difference
     * @param already whether the table that ran when the change was proposed comes to the same
     * @param version of the table that was asked then
     * @param at when it was decided
     * @param stepName Chinese, then English
     * @param person user id of who was at work
     * @param task what they did last before, or were doing
     */
    public record Row(int number, int kind, boolean already, int version, Instant at, String caseId, String branch, String step, String stepName, String person,
                      String personName, String task, String taskName, ReplayReader.Amount amount) {
    }

    /** @param kind of this kind alone; null for all @param after only those with a higher number @throws io.sancha.platform.audit.Refusal WHF-01 */
    @Transactional(readOnly = true)
    public List<Row> page(long id, Integer kind, int after, int limit) {
        Collection<String> branches = rules.reader().branches();
        replays.find(id).orElseThrow(() -> ReplayRules.none(id));
        List<Difference> page = differences.page(id, kind, branches, after, limit);
        Map<String, String> people = new HashMap<>(actors.displayNames(page.stream().filter(row -> row.by() != null).map(row -> row.by().person()).toList()));
        return page.stream().map(row -> row(row, people)).toList();
    }

    private Row row(Difference row, Map<String, String> people) {
        Act by = row.by() == null ? new Act(null, null, null) : row.by();
        return new Row(row.number(), row.kind(), row.already(), row.version(), row.at(), row.caseId(), row.branch(), row.step(),
            names.of(row.diagram(), row.step()), by.person(), people.get(by.person()), by.task(), names.of(by.diagram(), by.task()),
            ReplayReader.Amount.of(row.amount()));
    }

    /** Kinds by their numbers, of a replay that may be seen. */
    List<Differences.Kind> kinds(long id, Collection<Integer> numbers) {
        return differences.kinds(id, numbers);
    }
}
