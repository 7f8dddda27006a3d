package io.sancha.steps.committee;

import io.sancha.platform.people.Actors;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prints the minutes of the case's last session (贷审会会议纪要) once they are sealed, under the hash that seals them. */
@Component
class MinutesPrints implements CasePrints {
    private final Proposals proposals;
    private final Deliberations deliberations;
    private final Actors actors;

    MinutesPrints(Proposals proposals, Deliberations deliberations, Actors actors) {
        this.proposals = proposals;
        this.deliberations = deliberations;
        this.actors = actors;
    }

    @Override
    public List<Offer> of(String caseId) {
        // once a review has begun anew, what the members voted on is no longer what is proposed
        Optional<CommitteeSession> session = deliberations.session(caseId).filter(sat -> sat.reviewId() == proposals.of(caseId).reviewId());
        return deliberations.resolution(caseId).filter(resolution -> resolution.sessionId().isPresent()
            && resolution.sessionId().equals(session.map(CommitteeSession::id))).stream()
            .map(resolution -> new Offer("minutes", "minutes", caseId, false, () -> printout(caseId, session.orElseThrow(), resolution))).toList();
    }

    private Printout printout(String caseId, CommitteeSession session, CommitteeResolution resolution) {
        Proposal proposal = proposals.of(caseId);
        Tally tally = resolution.tally();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.facts("customer", proposal.customerName(), "case", caseId, "convened-on", session.bankDate(), "secretary", name(session.recordedBy())));
        parts.add(Part.factsUnder("proposal", "amount", proposal.amount(), "term-months", proposal.termMonths(), "annual-rate", proposal.rate(), "purpose",
            proposal.purpose(), "recommends-lending", proposal.recommended(), "rating", proposal.rating(), "repayment-source", proposal.repaymentSource(),
            "review-opinion", proposal.reviewOpinion(), "conditions", proposal.conditions()));
        parts.add(Part.table("members", List.of("member", "expertise", "present"), session.members().stream()
            .map(seat -> Part.row(name(seat.userId()), seat.expertise(), seat.present())).toList()));
        parts.add(Part.table("named-votes", List.of("member", "vote", "opinion"), deliberations.votes(session).stream()
            .map(vote -> Part.row(name(vote.member()), vote.vote(), vote.opinion())).toList()));
        parts.add(Part.factsUnder("result", "agree", tally.agree(), "disagree", tally.disagree(), "reconsider", tally.reconsider(), "outcome",
            resolution.outcome(), "rule", resolution.rule(), "reason", Part.Both.of(resolution.reason()), "sealed-on", resolution.bankDate()));
        deliberations.veto(session).ifPresent(veto -> parts.add(Part.factsUnder("chair", "veto", veto.decision(), "reason", veto.reason())));
        parts.add(new Part.Signatures(List.of("chair", "secretary")));
        return new Printout("minutes", caseId, Printout.Sheet.A4_UPRIGHT, false, resolution.sha256(), parts);
    }

    private String name(String userId) {
        return actors.displayName(userId);
    }
}
