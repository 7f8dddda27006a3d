package io.sancha.steps.approval;

import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.lending.exposure.Limits;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.Duties;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import io.sancha.steps.application.GuaranteeMode;
import io.sancha.steps.application.Product;
import io.sancha.steps.committee.CommitteeResolution;
import io.sancha.steps.committee.LastResolution;
import io.sancha.steps.committee.Proposal;
import io.sancha.steps.committee.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prints the page on which a loan is decided (决策页), and the approval as issued (批复). */
@Component
class ApprovalPrints implements CasePrints {
    private final Proposals proposals;
    private final LastResolution committee;
    private final ExposureDesk exposure;
    private final ApprovalFile file;
    private final Duties duties;
    private final Actors actors;

    ApprovalPrints(Proposals proposals, LastResolution committee, ExposureDesk exposure, ApprovalFile file, Duties duties, Actors actors) {
        this.proposals = proposals;
        this.committee = committee;
        this.exposure = exposure;
        this.file = file;
        this.duties = duties;
        this.actors = actors;
    }

    @Override
    public List<Offer> of(String caseId) {
        Optional<Proposal> proposal = proposals.find(caseId);
        return Stream.concat(proposal.stream().map(asked -> new Offer("decision", "decision", caseId, false, () -> decision(caseId, asked))),
            file.approval(caseId).stream().map(issued -> new Offer("approval", "approval", issued.number(), false,
                () -> approval(issued, proposal.orElseThrow())))).toList();
    }

    private Printout decision(String caseId, Proposal asked) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.factsUnder("proposal", "customer", asked.customerName(), "rating", asked.rating(), "product", Product.valueOf(asked.product()), "amount",
            asked.amount(), "term-months", asked.termMonths(), "annual-rate", asked.rate(), "repayment-method",
            RepaymentMethod.valueOf(asked.repaymentMethod()), "guarantee", modes(asked), "purpose", asked.purpose(),
            "repayment-source", asked.repaymentSource()));
        parts.add(Part.factsUnder("investigators", "recommends-lending", asked.recommended(), "report-conclusion", asked.reportConclusion()));
        parts.add(Part.factsUnder("reviewer", "review-opinion", asked.reviewOpinion(), "conditions", asked.conditions()));
        committee.of(caseId).ifPresent(resolution -> parts.add(committee(resolution)));
        exposure.checkOf(caseId).ifPresent(check -> parts.add(limits(check.limits())));
        file.findFinding(caseId).ifPresent(finding -> parts.add(Part.factsUnder("authority", "decides", duty(finding.level()), "consultation",
            finding.consultation(), "aggregate", finding.aggregate(), "reason", Part.Both.of(finding.reason()))));
        file.findDecision(caseId).ifPresentOrElse(decided -> parts.addAll(decided(decided)),
            () -> parts.add(new Part.Signatures(List.of("approver", "decided-on"))));
        return Printout.of("decision", caseId, parts.toArray(Part[]::new));
    }

    private static List<GuaranteeMode> modes(Proposal asked) {
        return asked.guaranteeModes().stream().map(GuaranteeMode::valueOf).toList();
    }

    private static Part committee(CommitteeResolution resolution) {
        boolean met = resolution.sessionId().isPresent();
        return Part.factsUnder("committee", "outcome", resolution.outcome(), "agree", met ? resolution.tally().agree() : null, "disagree",
            met ? resolution.tally().disagree() : null, "reconsider", met ? resolution.tally().reconsider() : null, "rule", resolution.rule(), "reason",
            Part.Both.of(resolution.reason()));
    }

    private static Part limits(Limits limits) {
        return Part.table("limits", List.of("limit", "with-this-loan", "at-most"), List.of(
            Part.row(new Part.Said("limit-of-loans"), limits.customerTotal(), limits.loanLimit()),
            Part.row(new Part.Said("limit-of-customer"), limits.customerTotal(), limits.exposureLimit()),
            Part.row(new Part.Said("limit-of-group"), limits.groupTotal(), limits.groupLimit())));
    }

    private List<Part> decided(ApprovalDecision decided) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.factsUnder("decided", "decision", decided.decision(), "approver", actors.displayName(decided.recordedBy()), "decided-on",
            decided.bankDate(), "opinion", decided.opinion(), "amount", decided.terms().map(Terms::amount), "term-months",
            decided.terms().map(Terms::termMonths), "annual-rate", decided.terms().map(Terms::rate), "conditions", decided.conditions()));
        file.reply(decided).ifPresent(reply -> parts.add(Part.factsUnder("superior", "answer", reply.answer(), "reason", reply.reason(), "answered-by",
            actors.displayName(reply.recordedBy()))));
        return parts;
    }

    private Printout approval(Approval issued, Proposal asked) {
        Part.Facts terms = Part.facts("customer", asked.customerName(), "case", issued.caseId(), "product", Product.valueOf(asked.product()), "annual-rate",
            issued.rate(), "amount", issued.amount(), "amount-in-capitals", issued.amount(), "term-months", issued.termMonths(), "overdue-uplift",
            issued.overdueUplift(), "misuse-uplift", issued.misuseUplift(), "guarantee", modes(asked), "purpose", asked.purpose(), "conditions",
            issued.conditions(), "approver", actors.displayName(issued.approver()), "level", duty(file.level(issued)), "issued-on", issued.bankDate(),
            "valid-until", issued.validUntil());
        return Printout.of("approval", issued.number(), new Part.Sentence("approval", Map.of("customer", asked.customerName(), "day",
            issued.validUntil())), terms, new Part.Signatures(List.of("approver", "bank-seal")));
    }

    private Part.Named duty(Level level) {
        return new Part.Named(duties.all().stream().filter(duty -> duty.id().equals(level.duty())).findFirst().orElseThrow().name());
    }
}
