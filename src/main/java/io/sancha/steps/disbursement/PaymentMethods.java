package io.sancha.steps.disbursement;

import io.sancha.platform.engine.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the table {@code determine-payment-method} for each payee (DIS-05 to DIS-07). */
@Component
class PaymentMethods {
    private final Decisions decisions;

    PaymentMethods(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param earlier what was paid out under the same contract before */
    List<PaymentPlan.Decided> decide(Drawdown drawdown, List<Drawdown> earlier, DrawdownGrounds grounds) {
        var counterparties = new Counterparties(Stream.concat(earlier.stream(), Stream.of(drawdown)).flatMap(drawn -> drawn.payees().stream()).toList());
        List<PaymentPlan.Decided> decided = new ArrayList<>();
        for (Payee payee : drawdown.payees()) {
            Map<String, Object> answer = decisions.only("determine-payment-method", Map.of(
                "product", grounds.contract().product(),
                "amount", counterparties.together(payee).amount(),
                "customer", grounds.borrower().existingCustomer() ? "EXISTING" : "NEW",
                "ordinaryCredit", grounds.borrower().ordinaryCredit(),
                "payee", payee.kind().name()));
            decided.add(new PaymentPlan.Decided(PaymentMethod.valueOf((String) answer.get("method")), (String) answer.get("rule")));
        }
        return decided;
    }
}
