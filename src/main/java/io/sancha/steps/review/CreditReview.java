package io.sancha.steps.review;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Hashes;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The reviewer's opinion on a sealed report (审查意见), with conditions for paying out or points to put right. */
@Entity
@Immutable
@Table(name = "credit_review")
public class CreditReview extends CaseFact {
    private long reportId;
    private long checkId;
    @Enumerated(EnumType.STRING)
    private ReviewEntry.Decision decision;
    private String opinion;
    @Enumerated(EnumType.STRING)
    private ReviewEntry.Finding investigationDone;
    @Enumerated(EnumType.STRING)
    private ReviewEntry.Finding purpose;
    @Enumerated(EnumType.STRING)
    private ReviewEntry.Finding repaymentCapacity;
    @Enumerated(EnumType.STRING)
    private ReviewEntry.Finding creditStanding;
    @Enumerated(EnumType.STRING)
    private ReviewEntry.Finding security;
    private String sha256;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "review_condition", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> conditions = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "review_point", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> points = new ArrayList<>();

    protected CreditReview() {
    }

    CreditReview(Stamp stamp, ConsistencyCheck check, ReviewEntry entry) {
        super(stamp);
        reportId = check.reportId();
        checkId = check.id();
        decision = entry.decision();
        opinion = entry.opinion().strip();
        investigationDone = entry.focus().investigation();
        purpose = entry.focus().purpose();
        repaymentCapacity = entry.focus().repaymentCapacity();
        creditStanding = entry.focus().creditStanding();
        security = entry.focus().security();
        entry.conditions().forEach(condition -> conditions.add(condition.strip()));
        entry.points().forEach(point -> points.add(point.strip()));
        sha256 = contentHash();
    }

    /** Key of the sealed report that was reviewed. */
    public long reportId() {
        return reportId;
    }

    public ReviewEntry.Decision decision() {
        return decision;
    }

    public String opinion() {
        return opinion;
    }

    public ReviewEntry.Focus focus() {
        return new ReviewEntry.Focus(investigationDone, purpose, repaymentCapacity, creditStanding, security);
    }

    /** What must hold before the loan is paid out, as the reviewer proposes. */
    public List<String> conditions() {
        return List.copyOf(conditions);
    }

    /** What the investigators are to add or put right. */
    public List<String> points() {
        return List.copyOf(points);
    }

    /** User id of the reviewer. */
    public String reviewer() {
        return recordedBy();
    }

    /** SHA-256 of the opinion, lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    private String contentHash() {
        var text = new StringBuilder("credit-review/1\n").append(caseId()).append('\n').append(reportId).append('\n').append(recordedBy()).append('\n')
            .append(recordedAt()).append('\n').append(decision).append('\n').append(focus()).append('\n');
        append(text, List.of(opinion));
        append(text, conditions);
        append(text, points);
        return Hashes.sha256(text.toString());
    }

    /** Each with its length in front, so that no two lists give the same text. */
    private static void append(StringBuilder text, List<String> parts) {
        text.append(parts.size()).append('\n');
        parts.forEach(part -> text.append(part.length()).append(':').append(part).append('\n'));
    }
}
