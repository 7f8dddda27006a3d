package io.sancha.steps.committee;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A session that was convened for one case: its seats and who came. */
@Entity
@Table(name = "committee_session")
public class CommitteeSession extends CaseFact {
    private long reviewId;
    private int seats;
    private int present;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "committee_seat", joinColumns = @JoinColumn(name = "session_id"))
    private List<Seat> members = new ArrayList<>();

    protected CommitteeSession() {
    }

    /** @param called how a sentence names a member @throws io.sancha.platform.audit.Refusal by CMT-04 if the session is not made up as it must be */
    CommitteeSession(Stamp stamp, long reviewId, List<Seat> members, Quorum quorum, UnaryOperator<String> called) {
        super(stamp);
        Composition.check(members, quorum, called);
        this.reviewId = reviewId;
        this.members = new ArrayList<>(members);
        this.seats = members.size();
        this.present = present().size();
    }

    public long reviewId() {
        return reviewId;
    }

    /** All seats, those of absent members too. */
    public List<Seat> members() {
        return List.copyOf(members);
    }

    /** User ids of the members who came, each of whom votes. */
    public List<String> present() {
        return members.stream().filter(Seat::present).map(Seat::userId).toList();
    }
}
