package io.sancha.steps.committee;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the committee's table keeps of each case: sessions, votes, vetoes, resolutions. */
@Component
class Deliberations {
    private final CommitteeSessions sessions;
    private final CommitteeVotes votes;
    private final CommitteeVetoes vetoes;
    private final CommitteeResolutions resolutions;

    Deliberations(CommitteeSessions sessions, CommitteeVotes votes, CommitteeVetoes vetoes, CommitteeResolutions resolutions) {
        this.sessions = sessions;
        this.votes = votes;
        this.vetoes = vetoes;
        this.resolutions = resolutions;
    }

    CommitteeSession keep(CommitteeSession session) {
        return sessions.save(session);
    }

    CommitteeVote keep(CommitteeVote vote) {
        return votes.save(vote);
    }

    CommitteeVeto keep(CommitteeVeto veto) {
        return vetoes.save(veto);
    }

    CommitteeResolution keep(CommitteeResolution resolution) {
        return resolutions.save(resolution);
    }

    /** The latest session of a case. */
    Optional<CommitteeSession> session(String caseId) {
        return sessions.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    List<CommitteeVote> votes(CommitteeSession session) {
        return votes.findBySessionIdOrderById(session.id());
    }

    Tally tally(CommitteeSession session) {
        return Tally.of(votes(session).stream().map(CommitteeVote::vote).toList());
    }

    boolean vetoed(CommitteeSession session) {
        return vetoes.findBySessionId(session.id()).map(veto -> veto.decision() == VetoDecision.VETO).orElse(false);
    }

    Optional<CommitteeVeto> veto(CommitteeSession session) {
        return vetoes.findBySessionId(session.id());
    }

    boolean resolved(CommitteeSession session) {
        return resolutions.existsBySessionId(session.id());
    }

    boolean returnedBefore(String caseId) {
        return resolutions.existsByCaseIdAndOutcome(caseId, Outcome.RETURNED);
    }

    Optional<CommitteeResolution> resolution(String caseId) {
        return resolutions.findFirstByCaseIdOrderByIdDesc(caseId);
    }
}
