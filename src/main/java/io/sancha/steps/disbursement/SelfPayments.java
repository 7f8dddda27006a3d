package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a loan was paid to the borrower, who pays the counterparties themselves (自主支付, DIS-14). */
@Service
public class SelfPayments {
    private final Drawdowns drawdowns;
    private final PaymentPlans plans;
    private final PayOuts payOuts;

    SelfPayments(Drawdowns drawdowns, PaymentPlans plans, PayOuts payOuts) {
        this.drawdowns = drawdowns;
        this.plans = plans;
        this.payOuts = payOuts;
    }

    /** @param paidOn the day on which the borrower got the money @param amount in yuan @param payees whom the borrower said it would pay */
    public record Drawn(LocalDate paidOn, Money amount, List<Payee> payees) {
        /** Whether all payees were known beforehand: then each payment goes to one of them. */
        public boolean payeesKnown() {
            return payees.stream().allMatch(payee -> payee.kind() == PayeeKind.KNOWN);
        }
    }

    /** Empty where nothing was paid out yet, all of it was paid by the bank on the borrower's instruction, or the loan was paid out by another system. */
    @Transactional(readOnly = true)
    public Optional<Drawn> of(String caseId) {
        Optional<Drawdown> drawdown = drawdowns.findFirstByCaseIdOrderByIdDesc(caseId);
        Optional<PayOut> paid = drawdown.flatMap(drawn -> payOuts.findByDrawdownId(drawn.id()));
        return paid.flatMap(out -> drawn(drawdown.orElseThrow(), out));
    }

    private Optional<Drawn> drawn(Drawdown drawdown, PayOut paid) {
        List<PaymentPlan.Decided> methods = plans.findByDrawdownId(drawdown.id()).orElseThrow().methods();
        List<Payee> payees = IntStream.range(0, methods.size()).filter(i -> methods.get(i).method() == PaymentMethod.AUTONOMOUS)
            .mapToObj(drawdown.payees()::get).toList();
        return payees.isEmpty() ? Optional.empty()
            : Optional.of(new Drawn(paid.bankDate(), Money.sum(payees.stream().map(Payee::amount).toList(), Money.CNY), payees));
    }
}
