package io.sancha.steps.disbursement;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** One of the two audits of a drawdown: what the system found, which conditions the auditor found fulfilled, and the decision. */
@Entity
@Table(name = "drawdown_audit")
class DrawdownAudit extends CaseFact {
    private long drawdownId;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;
    private String reason;
    @ElementCollection
    @CollectionTable(name = "drawdown_check", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "position")
    private List<Checked> checks = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "drawdown_condition", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "position")
    private List<Confirmed> conditions = new ArrayList<>();

    /** Which of the two audits. */
    enum Role { AUDIT, RECHECK }

    protected DrawdownAudit() {
    }

    DrawdownAudit(Stamp stamp, long drawdownId, Role role, AuditEntry entry, List<DrawdownCheck> found) {
        super(stamp);
        this.drawdownId = drawdownId;
        this.role = role;
        this.outcome = entry.decision();
        this.reason = entry.reason();
        found.forEach(check -> checks.add(new Checked(check)));
        entry.conditions().forEach(condition -> conditions.add(new Confirmed(condition)));
    }

    Role role() {
        return role;
    }

    AuditOutcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    boolean passed() {
        return outcome == AuditOutcome.PASSED;
    }

    @Embeddable
    static class Checked {
        private String item;
        private String rule;
        private boolean met;
        private String found;

        protected Checked() {
        }

        Checked(DrawdownCheck check) {
            this.item = check.item().name();
            this.rule = check.rule();
            this.met = check.met();
            this.found = check.chinese() + " / " + check.english();
        }
    }

    @Embeddable
    static class Confirmed {
        private String condition;
        private boolean met;
        private String evidence;

        protected Confirmed() {
        }

        Confirmed(AuditEntry.Condition confirmed) {
            this.condition = confirmed.condition();
            this.met = confirmed.met();
            this.evidence = confirmed.evidence();
        }
    }
}
