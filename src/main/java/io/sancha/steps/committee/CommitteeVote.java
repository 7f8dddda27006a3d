package io.sancha.steps.committee;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Hashes;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** One member's named vote (CMT-01): cast once, in person, never changed. */
@Entity
@Table(name = "committee_vote")
public class CommitteeVote extends CaseFact {
    private long sessionId;
    private String member;
    @Enumerated(EnumType.STRING)
    private Vote vote;
    private String opinion;
    private String sha256;

    protected CommitteeVote() {
    }

    CommitteeVote(Stamp stamp, long sessionId, VoteEntry entry) {
        super(stamp);
        this.sessionId = sessionId;
        this.member = stamp.by();
        this.vote = entry.vote();
        this.opinion = entry.opinion();
        this.sha256 = Hashes.sha256(String.join("|", stamp.caseId(), String.valueOf(sessionId), member, vote.name(), opinion, stamp.at().toString()));
    }

    public String member() {
        return member;
    }

    public Vote vote() {
        return vote;
    }

    public String opinion() {
        return opinion;
    }

    /** SHA-256 of case, session, member, vote, opinion and time: the member's signature under the vote. */
    public String sha256() {
        return sha256;
    }
}
