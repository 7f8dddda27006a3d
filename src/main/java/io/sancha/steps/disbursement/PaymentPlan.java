package io.sancha.steps.disbursement;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** How each payee of a drawdown is paid, in the payees' order, as the decision table said. */
@Entity
@Table(name = "payment_plan")
class PaymentPlan extends CaseFact {
    private long drawdownId;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "payment_method", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Decided> methods = new ArrayList<>();

    protected PaymentPlan() {
    }

    PaymentPlan(Stamp stamp, long drawdownId, List<Decided> methods) {
        super(stamp);
        this.drawdownId = drawdownId;
        this.methods.addAll(methods);
    }

    List<Decided> methods() {
        return List.copyOf(methods);
    }

    /** A method with the rule by which it was decided. */
    @Embeddable
    static class Decided {
        @Enumerated(EnumType.STRING)
        private PaymentMethod method;
        private String rule;

        protected Decided() {
        }

        Decided(PaymentMethod method, String rule) {
            this.method = method;
            this.rule = rule;
        }

        PaymentMethod method() {
            return method;
        }

        String rule() {
            return rule;
        }
    }
}
