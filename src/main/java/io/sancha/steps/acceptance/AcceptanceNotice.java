package io.sancha.steps.acceptance;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What was told to the applicant about the answer, or to the bank's own people about a late one. */
@Entity
@Immutable
@Table(name = "acceptance_notice")
public class AcceptanceNotice {
    /** 受理通知书, 不予受理通知书, and about a late answer 提醒 and 上报 (ACC-03). */
    public enum Kind { ACCEPTED, REFUSED, REMINDER, ESCALATION }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private long applicationId;
    private Long acceptanceId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String addressee;
    @Column(name = "content_zh")
    private String chinese;
    @Column(name = "content_en")
    private String english;
    private Recorded recorded;

    protected AcceptanceNotice() {
    }

    /** The answer to the applicant. */
    AcceptanceNotice(Acceptance acceptance, String applicant, String chinese, String english, Recorded recorded) {
        this(acceptance.caseId(), acceptance.applicationId(), acceptance.accepted() ? Kind.ACCEPTED : Kind.REFUSED, applicant, chinese, english, recorded);
        this.acceptanceId = acceptance.id();
    }

    AcceptanceNotice(String caseId, long applicationId, Kind kind, String addressee, String chinese, String english, Recorded recorded) {
        this.caseId = caseId;
        this.applicationId = applicationId;
        this.kind = kind;
        this.addressee = addressee;
        this.chinese = chinese;
        this.english = english;
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The applicant's name, or the duty that is reminded. */
    public String addressee() {
        return addressee;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    public Recorded recorded() {
        return recorded;
    }
}
