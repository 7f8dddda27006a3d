package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much of the contract's amount the payments that are being typed come to (DIS-03). */
@Component
class PaymentFigures implements LiveFigures<PaymentFigures.Figures> {
    private final DrawdownGroundsReader grounds;
    private final Stamps stamps;

    PaymentFigures(DrawdownGroundsReader grounds, Stamps stamps) {
        this.grounds = grounds;
        this.stamps = stamps;
    }

    /** All in yuan. @param left what is not yet paid to anybody; negative where it is too much @param payments of rows that are whole */
    record Figures(Money contract, int payments, Money together, Money left) {
    }

    @Override
    public String task() {
        return "request-drawdown";
    }

    @Override
    public String name() {
        return "paymentsNow";
    }

    @Override
    public Optional<Figures> of(String caseId, TypedSoFar typed) {
        List<DrawdownEntry.Payment> payments = typed.rows("payments", DrawdownEntry.Payment.class);
        if (payments.isEmpty()) {
            return Optional.empty();
        }
        DrawdownGrounds.Contract contract = grounds.of(caseId).contract();
        Money together = new Drawdown(stamps.now(caseId), contract.id(), new DrawdownEntry(payments)).amount();
        return Optional.of(new Figures(contract.amount(), payments.size(), together, contract.amount().minus(together)));
    }
}
