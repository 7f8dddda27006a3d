package io.sancha.steps.postloan;

import io.sancha.steps.disbursement.Payee;
import io.sancha.steps.disbursement.PayeeName;
import io.sancha.steps.disbursement.SelfPayments;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What payments of a summary, and money that came in, tell by themselves (DIS-14). @param within days in which money comes back */
record OwnPaymentMarks(SelfPayments.Drawn drawn, Kin.Parties kin, int within) {
    List<OwnPaymentRow> payments(List<OwnPayment> payments, Map<OwnPayment, SampledBecause> sampled) {
        return payments.stream().map(one -> new OwnPaymentRow(one.paidOn(), one.payee(), one.account(), one.amount(), one.purpose(),
            one.proof(), kin.role(one.payee()).orElse(null),
            !drawn.payeesKnown() || drawn.payees().stream().anyMatch(payee -> agreed(payee, one)), sampled.get(one))).toList();
    }

    /** By name and account: one of them alone may be anybody's. */
    private static boolean agreed(Payee payee, OwnPayment one) {
        return PayeeName.folded(payee.name()).equals(PayeeName.folded(one.payee())) && payee.account().equals(one.account());
    }

    /** What came in from somebody who was or was to be paid, or who is connected, soon after the drawdown or a payment, and what the inspector takes for it. */
    List<MoneyBackRow> returns(List<OwnPayment> payments, List<MoneyBack> returns) {
        Set<String> paid = new HashSet<>();
        drawn.payees().forEach(payee -> paid.addAll(List.of(PayeeName.folded(payee.name()), payee.account())));
        payments.forEach(one -> paid.addAll(List.of(PayeeName.folded(one.payee()), one.account())));
        return returns.stream().map(one -> new MoneyBackRow(one.receivedOn(), one.payer(), one.account(), one.accountHolder(), one.amount(),
            one.comesBack(), one.remark(), Boolean.TRUE.equals(one.comesBack()) || soon(one, payments) && from(one, paid))).toList();
    }

    private boolean from(MoneyBack one, Set<String> paid) {
        return paid.contains(PayeeName.folded(one.payer())) || one.account() != null && paid.contains(one.account())
            || kin.role(one.payer()).isPresent();
    }

    private boolean soon(MoneyBack one, List<OwnPayment> payments) {
        return Stream.concat(Stream.of(drawn.paidOn()), payments.stream().map(OwnPayment::paidOn))
            .anyMatch(day -> !one.receivedOn().isBefore(day) && !one.receivedOn().isAfter(lastDay(day)));
    }

    private LocalDate lastDay(LocalDate day) {
        return day.plusDays(within);
    }
}
