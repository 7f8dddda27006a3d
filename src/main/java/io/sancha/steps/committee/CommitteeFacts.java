package io.sancha.steps.committee;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.Colleagues;
import io.sancha.platform.task.CaseFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What members, chair and approvers see of a case's deliberation. */
@Component
class CommitteeFacts implements CaseFacts<CommitteeFacts.Facts> {
    private final Proposals proposals;
    private final Deliberations deliberations;
    private final Appointments appointments;
    private final CommitteeDesk desk;
    private final CaseDuties duties;
    private final Actors actors;
    private final Colleagues colleagues;

    CommitteeFacts(Proposals proposals, Deliberations deliberations, Appointments appointments, CommitteeDesk desk, CaseDuties duties, Actors actors,
        Colleagues colleagues) {
        this.colleagues = colleagues;
        this.proposals = proposals;
        this.deliberations = deliberations;
        this.appointments = appointments;
        this.desk = desk;
        this.duties = duties;
        this.actors = actors;
    }

    /**
     * Each part is null until it is there.
     *
     * @param roster the members at work in the case's branch, and who of them must abstain
     * @param vetoUntil until when the chair may veto what passed, once every vote is cast; null where nothing passed
     * @param votesCast how many; {@code votes} and {@code tally} are null until all are in, so that nobody votes by the others
     */
    record Facts(Proposal proposal, List<Member> roster, Session session, Integer votesCast, List<NamedVote> votes, Tally tally, Instant vetoUntil,
                 Veto veto, Resolution resolution) {
    }

    /** @param conflict why they must abstain; empty if they need not @param label for a list to choose from */
    record Member(String userId, String name, Expertise expertise, boolean mayVote, String conflict, String label) {
    }

    /** @param present how many came */
    record Session(LocalDate convenedOn, String secretary, int present, List<NamedSeat> seats) {
    }

    record NamedSeat(String member, Expertise expertise, boolean present) {
    }

    record NamedVote(String member, Vote vote, String opinion) {
    }

    record Veto(VetoDecision decision, String reason) {
        static Veto of(CommitteeVeto veto) {
            return new Veto(veto.decision(), veto.reason().orElse(null));
        }
    }

    record Resolution(Outcome outcome, String rule, String reason, boolean vetoed, LocalDate sealedOn, String sha256, String minutes) {
        static Resolution of(CommitteeResolution resolution) {
            return new Resolution(resolution.outcome(), resolution.rule(), resolution.reason(), resolution.vetoed(), resolution.bankDate(),
                resolution.sha256(), resolution.minutes());
        }
    }

    @Override
    public String section() {
        return "committee";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        Optional<Proposal> proposal = proposals.find(caseId);
        Optional<CommitteeSession> session = deliberations.session(caseId);
        Resolution resolution = deliberations.resolution(caseId).map(Resolution::of).orElse(null);
        if (proposal.isEmpty() && session.isEmpty() && resolution == null) {
            return Optional.empty();
        }
        List<Member> roster = proposal.map(known -> roster(caseId)).orElse(null);
        return Optional.of(session.map(convened -> deliberated(proposal.orElse(null), roster, convened, resolution))
            .orElseGet(() -> new Facts(proposal.orElse(null), roster, null, null, null, null, null, null, resolution)));
    }

    private Facts deliberated(Proposal proposal, List<Member> roster, CommitteeSession session, Resolution resolution) {
        List<CommitteeVote> votes = deliberations.votes(session);
        boolean all = votes.size() == session.present().size();
        Tally tally = all ? deliberations.tally(session) : null;
        return new Facts(proposal, roster, session(session), votes.size(), all ? votes.stream().map(this::named).toList() : null, tally,
            all && tally.passes() ? desk.vetoUntil(session.caseId()) : null, deliberations.veto(session).map(Veto::of).orElse(null), resolution);
    }

    private Session session(CommitteeSession session) {
        return new Session(session.bankDate(), name(session.recordedBy()), session.present().size(),
            session.members().stream().map(seat -> new NamedSeat(name(seat.userId()), seat.expertise(), seat.present())).toList());
    }

    private NamedVote named(CommitteeVote vote) {
        return new NamedVote(name(vote.member()), vote.vote(), vote.opinion());
    }

    private List<Member> roster(String caseId) {
        Set<String> ours = colleagues.inCase(caseId, "committee-member");
        return appointments.on(desk.today(caseId)).stream().filter(member -> ours.contains(member.userId())).map(member -> {
            String conflict = conflict(caseId, member.userId());
            String name = name(member.userId());
            String label = name + "（" + member.expertise().chinese() + "）" + (conflict.isEmpty() ? "" : " 须回避 must abstain");
            return new Member(member.userId(), name, member.expertise(), conflict.isEmpty(), conflict, label);
        }).toList();
    }

    private String conflict(String caseId, String userId) {
        try {
            duties.check(caseId, "committee-member", userId);
            return "";
        } catch (Refusal refusal) {
            return refusal.chinese() + " / " + refusal.english();
        }
    }

    private String name(String userId) {
        return actors.displayName(userId);
    }
}
