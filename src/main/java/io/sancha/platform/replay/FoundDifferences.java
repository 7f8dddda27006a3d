package io.sancha.platform.replay;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.ActingPersons;
import io.sancha.platform.engine.PastDecisions.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what one page found to come out otherwise, with who was at work and what the case was about. */
@Component
class FoundDifferences {
    private final Differences differences;
    private final ActingPersons persons;
    private final CaseAmounts amounts;

    FoundDifferences(Differences differences, ActingPersons persons, CaseAmounts amounts) {
        this.differences = differences;
        this.persons = persons;
        this.amounts = amounts;
    }

    /** What a page has found so far. */
    static final class Page {
        private final long replay;
        private final Tally tally;
        private final List<Found> found = new ArrayList<>();
        private final List<Tally.Kind> kinds = new ArrayList<>();

        Page(long replay, Tally tally) {
            this.replay = replay;
            this.tally = tally;
        }

        void add(Past past, int version, Verdict.Otherwise difference) {
            tally.isNew(difference).ifPresent(kinds::add);
            found.add(new Found(past, version, tally.number(difference), difference.already(), tally.lookedAt()));
        }
    }

    /** @param number place of the decision in the replay */
    private record Found(Past past, int version, int kind, boolean already, int number) {
    }

    /** At most four statements, however many there are. */
    void keep(Page page) {
        if (page.found.isEmpty()) {
            return;
        }
        if (!page.kinds.isEmpty()) {
            differences.addKinds(page.replay, page.kinds);
        }
        List<Found> ofCases = page.found.stream().filter(found -> found.past().caseId() != null).toList();
        Map<Integer, ActingPersons.Act> by = persons.at(ofCases.stream().map(Found::past)
            .map(past -> new ActingPersons.Moment(past.caseId(), past.step(), past.at())).toList());
        Map<Integer, Money> about = ofCases.isEmpty() ? Map.of()
            : amounts.at(ofCases.stream().map(Found::past).map(past -> new CaseAmounts.Moment(past.caseId(), past.at())).toList());
        List<Difference> rows = new ArrayList<>();
        int ofCase = 0;
        for (Found found : page.found) {
            Integer place = found.past().caseId() == null ? null : Integer.valueOf(ofCase++);
            rows.add(row(found, place == null ? null : by.get(place), place == null ? null : about.get(place)));
        }
        differences.add(page.replay, rows);
    }

    private static Difference row(Found found, ActingPersons.Act by, Money amount) {
        Past past = found.past();
        return new Difference(found.number(), found.kind(), found.already(), past.id(), found.version(), past.at(), past.caseId(), past.branch(), past.step(),
            past.diagram(), by, amount);
    }
}
