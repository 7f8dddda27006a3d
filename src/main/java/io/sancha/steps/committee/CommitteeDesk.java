package io.sancha.steps.committee;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.Decisions;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.committee.Tally.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a case through the committee: is it needed, who sits, the votes, the veto, the sealed resolution. */
@Service
public class CommitteeDesk {
    private final Proposals proposals;
    private final Deliberations deliberations;
    private final CommitteeSecretary secretary;
    private final Decisions decisions;
    private final CaseDuties duties;
    private final Policy policy;
    private final Stamps stamps;
    private final Trail trail;
    private final Rounds rounds;

    CommitteeDesk(Proposals proposals, Deliberations deliberations, CommitteeSecretary secretary, Decisions decisions, CaseDuties duties, Policy policy,
        Stamps stamps, Trail trail, Rounds rounds) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.deliberations = deliberations;
        this.secretary = secretary;
        this.decisions = decisions;
        this.duties = duties;
        this.policy = policy;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** Whether the case must be deliberated. */
    public enum Need { NEEDED, EXEMPT }

    /** Asks the table {@code determine-committee}: threshold by kind of customer. */
    @Transactional
    public Need determine(String caseId) {
        Map<String, Object> row = threshold(proposals.of(caseId));
        trail.answered((String) row.get("need"));
        trail.because((String) row.get("rule"), (String) row.get("reason"));
        return Need.valueOf((String) row.get("need"));
    }

    /** Records that no deliberation is needed, by which rule and why. */
    @Transactional
    public CommitteeResolution exempt(String caseId) {
        rounds.once(caseId, "committee", "exemption", "本轮免予审议已登记", "the exemption of this round was recorded");
        Proposal proposal = proposals.of(caseId);
        Map<String, Object> row = threshold(proposal);
        var verdict = new Verdict(Outcome.EXEMPT, (String) row.get("rule"), (String) row.get("reason"), "amount " + proposal.amount().amount().toPlainString());
        return noted(deliberations.keep(CommitteeResolution.exempt(stamps.now(caseId), proposal.reviewId(), verdict)));
    }

    private Map<String, Object> threshold(Proposal proposal) {
        return decisions.only("determine-committee", Map.of("customerKind", proposal.customerKind(), "amount", proposal.amount().amount()));
    }

    /**
     * Convenes a session of appointed members none of whom is the president or conflicted (CMT-04, CMT-05, CMT-08, REV-02).
     *
     * @return user ids of those present, each of whom votes
     */
    @Transactional
    public List<String> convene(String caseId, ConveneEntry entry) {
        rounds.once(caseId, "committee", "committee-session", "本轮贷审会已召集", "the session of this round was convened");
        Stamp stamp = stamps.now(caseId);
        entry.members().forEach(member -> duties.check(caseId, "committee-member", member));
        List<Seat> seats = secretary.seats(caseId, entry, stamp.bankDate());
        var session = new CommitteeSession(stamp, proposals.of(caseId).reviewId(), seats, Quorum.of(policy, stamp.bankDate()), stamps::called);
        deliberations.keep(session);
        trail.about("committee-session", session.id(), null);
        return session.present();
    }

    /** Takes the acting member's own vote, once (CMT-01, CMT-07). */
    @Transactional
    public void vote(String caseId, VoteEntry entry) {
        CommitteeSession session = session(caseId);
        Stamp stamp = stamps.now(caseId);
        if (!session.present().contains(stamp.by())) {
            throw Refusal.by("CMT-07", stamps.called(stamp.by()) + " 未到会，委员须本人到会表决，不得代投",
                stamps.called(stamp.by()) + " is not present in this session; members vote in person, never by proxy");
        }
        if (deliberations.votes(session).stream().anyMatch(vote -> vote.member().equals(stamp.by()))) {
            throw Refusal.by("CMT-01", stamps.called(stamp.by()) + " 已表决，每名委员一票，投出后不得更改",
                stamps.called(stamp.by()) + " has voted; a member has one vote and it stays");
        }
        CommitteeVote vote = deliberations.keep(new CommitteeVote(stamp, session.id(), entry));
        trail.about("committee-vote", vote.id(), vote.sha256());
        trail.answered(entry.vote().name());
    }

    /** Counts the votes (CMT-02). */
    @Transactional
    public Deliberated count(String caseId) {
        Verdict verdict = deliberations.tally(everyVote(caseId)).verdict(deliberations.returnedBefore(caseId));
        trail.answered(verdict.outcome().name());
        trail.because(verdict.rule(), verdict.reason());
        return Deliberated.of(verdict.outcome());
    }

    /** The chair speaks; there is something to veto only where the vote passed (CMT-06). */
    @Transactional
    public void considerVeto(String caseId, VetoEntry entry) {
        if (entry.decision() == VetoDecision.VETO && (entry.reason() == null || entry.reason().isBlank())) {
            throw Refusal.by("CMT-06", "行使否决权须写明理由", "a veto states its reason").atField("reason");
        }
        window(caseId).checkOpen(stamps.now(caseId).at());
        keepVeto(caseId, entry.decision(), entry.reason());
    }

    /** Silence until the time for a veto is over: no veto (CMT-06). */
    @Transactional
    public void noVeto(String caseId) {
        window(caseId).checkOver(stamps.now(caseId).at());
        keepVeto(caseId, VetoDecision.NO_VETO, null);
        trail.because("CMT-06", "时限届满未行使否决权，视为不否决 / silence until the time for a veto was over is no veto");
    }

    /** The last instant at which the chair may veto what passed (CMT-06). @throws Refusal by CMT-01 before every member who is present has voted */
    @Transactional(readOnly = true)
    public Instant vetoUntil(String caseId) {
        return window(caseId).closesAt();
    }

    private VetoWindow window(String caseId) {
        return VetoWindow.after(deliberations.votes(everyVote(caseId)), votedOn -> policy.hours("committee.veto-hours", votedOn));
    }

    private void keepVeto(String caseId, VetoDecision decision, String reason) {
        CommitteeSession session = everyVote(caseId);
        if (deliberations.tally(session).verdict(deliberations.returnedBefore(caseId)).outcome() != Outcome.PASSED) {
            throw Refusal.by("CMT-06", "表决未通过，无可否决；否决权不能把否决改为通过",
                "the vote did not pass, so there is nothing to veto; a veto never turns a rejection into a pass");
        }
        OnceOnly.check(deliberations.veto(session).isPresent(), "主任已就本次表决表态", "the chair spoke on this vote");
        CommitteeVeto veto = deliberations.keep(new CommitteeVeto(stamps.now(caseId), session.id(), decision, reason));
        trail.about("committee-veto", veto.id(), null);
        trail.answered(decision.name());
    }

    /** Seals the minutes and says what the deliberation came to. */
    @Transactional
    public Deliberated seal(String caseId) {
        CommitteeSession session = everyVote(caseId);
        OnceOnly.check(deliberations.resolved(session), "本次会议已形成决议", "this session came to its resolution");
        Tally tally = deliberations.tally(session);
        boolean vetoed = deliberations.vetoed(session);
        Verdict verdict = tally.afterVeto(deliberations.returnedBefore(caseId), vetoed);
        Stamp stamp = stamps.now(caseId);
        String minutes = secretary.minutes(proposals.of(caseId), session, deliberations.votes(session), verdict, stamp);
        return Deliberated.of(noted(deliberations.keep(CommitteeResolution.deliberated(stamp, session, verdict, tally, vetoed, minutes))).outcome());
    }

    private CommitteeResolution noted(CommitteeResolution resolution) {
        trail.about("committee-resolution", resolution.id(), resolution.sha256());
        trail.answered(resolution.outcome().name());
        trail.because(resolution.rule(), resolution.reason());
        return resolution;
    }

    /** The latest resolution of a case. @throws Refusal by SEQ-01 if the committee has not spoken */
    @Transactional(readOnly = true)
    public CommitteeResolution resolutionOf(String caseId) {
        return deliberations.resolution(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚无贷审会决议，请先完成审议",
            "the committee has not spoken on this case; that step comes first"));
    }

    private CommitteeSession session(String caseId) {
        return deliberations.session(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚未召集贷审会", "no session has been convened for this case"));
    }

    private CommitteeSession everyVote(String caseId) {
        CommitteeSession session = session(caseId);
        if (deliberations.votes(session).size() < session.present().size()) {
            throw Refusal.by("CMT-01", "到会委员尚未全部表决", "not every member who is present has voted");
        }
        return session;
    }

    /** Today, for what is shown to the secretary. */
    LocalDate today(String caseId) {
        return stamps.now(caseId).bankDate();
    }
}
