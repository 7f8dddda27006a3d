package io.sancha.steps.disbursement;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a drawdown was paid to its payees. Once a drawdown, and only when two auditors passed it. */
@Entity
@Table(name = "pay_out")
class PayOut extends CaseFact {
    private long drawdownId;
    private String voucher;

    protected PayOut() {
    }

    PayOut(Stamp stamp, long drawdownId, String voucher) {
        super(stamp);
        this.drawdownId = drawdownId;
        this.voucher = voucher;
    }

    String voucher() {
        return voucher;
    }
}
