package io.sancha.steps.committee;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Hashes;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;

/** What the committee's step came to, with its minutes sealed by hash; also that no deliberation was needed. */
@Entity
@Table(name = "committee_resolution")
public class CommitteeResolution extends CaseFact {
    private long reviewId;
    private Long sessionId;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String rule;
    private String reason;
    private int agree;
    private int disagree;
    private int reconsider;
    private boolean vetoed;
    private String minutes;
    private String sha256;

    protected CommitteeResolution() {
    }

    private CommitteeResolution(Stamp stamp, long reviewId, Tally.Verdict verdict, Tally tally, String minutes) {
        super(stamp);
        this.reviewId = reviewId;
        this.outcome = verdict.outcome();
        this.rule = verdict.rule();
        this.reason = verdict.reason();
        this.agree = tally.agree();
        this.disagree = tally.disagree();
        this.reconsider = tally.reconsider();
        this.minutes = minutes;
        this.sha256 = Hashes.sha256(minutes);
    }

    static CommitteeResolution exempt(Stamp stamp, long reviewId, Tally.Verdict verdict) {
        return new CommitteeResolution(stamp, reviewId, verdict, new Tally(0, 0, 0), verdict.reason());
    }

    static CommitteeResolution deliberated(Stamp stamp, CommitteeSession session, Tally.Verdict verdict, Tally tally, boolean vetoed, String minutes) {
        var resolution = new CommitteeResolution(stamp, session.reviewId(), verdict, tally, minutes);
        resolution.sessionId = session.id();
        resolution.vetoed = vetoed;
        return resolution;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Whether the case may go on to approval. */
    public boolean letsPass() {
        return outcome == Outcome.PASSED || outcome == Outcome.EXEMPT;
    }

    /** The rule by which it came to this, such as CMT-02. */
    public String rule() {
        return rule;
    }

    /** Why, in Chinese and English. */
    public String reason() {
        return reason;
    }

    public Tally tally() {
        return new Tally(agree, disagree, reconsider);
    }

    public boolean vetoed() {
        return vetoed;
    }

    /** The session; empty for an exemption. */
    public Optional<Long> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    public String minutes() {
        return minutes;
    }

    /** SHA-256 of the minutes. */
    public String sha256() {
        return sha256;
    }
}
