package io.sancha.steps.revaluation;

import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prints each revaluation (押品重估表), and the demand to make up a shortfall (补足担保通知书, GUA-04), with the receipt that is signed. */
@Component
class RevaluationPrints implements CasePrints {
    private static final String SHEET = "revaluation";
    private static final String DEMAND = "notice-shortfall";
    private final RevaluationStore store;
    private final RevaluationReader reader;
    private final CustomerDesk customers;

    RevaluationPrints(RevaluationStore store, RevaluationReader reader, CustomerDesk customers) {
        this.store = store;
        this.reader = reader;
        this.customers = customers;
    }

    @Override
    public List<Offer> of(String caseId) {
        return store.ofCase(caseId).stream().filter(one -> one.reportId() != null).flatMap(one -> Stream.concat(
            Stream.of(new Offer(SHEET + "-" + one.id(), SHEET, String.valueOf(one.id()), false, () -> sheet(one))),
            reader.cover(one).filter(cover -> cover.shortfall().isPositive()).stream()
                .map(cover -> new Offer("shortfall-" + one.id(), DEMAND, number(one), true, () -> demand(one, cover))))).toList();
    }

    private static String number(Revaluation one) {
        return one.loanNumber() + "-" + one.id();
    }

    private Printout sheet(Revaluation one) {
        List<Part> parts = new ArrayList<>();
        RevaluationReader.Report report = reader.report(one).orElseThrow();
        parts.add(Part.facts("case", one.caseId(), "loan", one.loanNumber(), "revaluation-cause", one.cause(), "reason", one.reason(), "appraiser",
            report.appraiser(), "appraisal-method", report.method(), "appraised-on", report.appraisedOn()));
        parts.add(Part.table("things", List.of("mark", "kind", "description", "value-before", "value-now", "prior-claims", "condition", "insured-until",
            "registered-until"), report.things().stream().map(thing -> Part.row(thing.mark(), thing.kind(), thing.description(), thing.before(), thing.value(),
                thing.priorClaims(), thing.condition(), thing.insuredUntil(), thing.registeredUntil())).toList()));
        reader.cover(one).ifPresent(cover -> parts.add(Part.factsUnder("cover", "owed", cover.owed(), "security-carries", cover.allowed(), "shortfall",
            cover.shortfall(), "compared-on", cover.on())));
        return Printout.of(SHEET, String.valueOf(one.id()), parts.toArray(Part[]::new));
    }

    private Printout demand(Revaluation one, RevaluationReader.Cover cover) {
        String borrower = customers.ofCase(one.caseId()).name();
        return Printout.of(DEMAND, number(one), new Part.Sentence(DEMAND, Map.of("borrower", borrower, "loan", one.loanNumber(), "amount", cover.shortfall())),
            Part.facts("borrower", borrower, "loan", one.loanNumber(), "owed", cover.owed(), "security-carries", cover.allowed(), "shortfall",
                cover.shortfall(), "sent-on", cover.on()), new Part.Signatures(List.of("bank-seal", "received"))).binding();
    }
}
