package io.sancha.steps.spotcheck;

import io.sancha.platform.people.Actors;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints each unannounced visit (突击检查表): what was compared, what differs, what the branch answered, how that was judged. */
@Component
class SpotCheckPrints implements CasePrints {
    private static final String SHEET = "spot-check";
    private final SpotCheckStore store;
    private final SpotCheckReader reader;
    private final Actors actors;
    private final Clock clock;

    SpotCheckPrints(SpotCheckStore store, SpotCheckReader reader, Actors actors, Clock clock) {
        this.clock = clock;
        this.store = store;
        this.reader = reader;
        this.actors = actors;
    }

    @Override
    public List<Offer> of(String caseId) {
        return store.ofCase(caseId).stream().filter(one -> one.findingId() != null)
            .map(one -> new Offer(SHEET + "-" + one.id(), SHEET, String.valueOf(one.id()), false, () -> sheet(one))).toList();
    }

    private Printout sheet(SpotCheck one) {
        SpotCheckReader.Finding found = reader.finding(one).orElseThrow();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.facts("case", one.caseId(), "loan", one.loanNumber(), "spot-cause", one.cause(), "reason", one.reason(), "visited-on",
            found.visitedOn(), "visited-by", actors.displayName(found.visitedBy()), "place", found.place(), "met", found.met()));
        reader.draw(one, LocalDate.now(clock)).ifPresent(draw -> parts.add(Part.factsUnder("spot-draw", "draw", draw.number(), "draw-month", draw.month(),
            "draw-place", draw.place(), "draw-seed", draw.seed())));
        parts.add(Part.factsUnder("five-contents", "business", found.business(), "funds", found.funds(), "security", found.security(), "guarantors",
            found.guarantors(), "repayment", found.repayment(), "differences", found.differences(), "seen", found.seen()));
        List<SpotCheckReader.Answer> answers = reader.answers(one);
        if (!answers.isEmpty()) {
            parts.add(Part.table("spot-answers", List.of("answered-on", "explanation", "measures", "answered-by", "judgement", "reason", "judged-by"),
                answers.stream().map(a -> Part.row(a.answeredOn(), a.explanation(), a.measures(), actors.displayName(a.answeredBy()), a.judgement(),
                    a.reason(), a.judgedBy() == null ? null : actors.displayName(a.judgedBy()))).toList()));
        }
        return Printout.of(SHEET, String.valueOf(one.id()), parts.toArray(Part[]::new));
    }
}
