package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * A payment of a summary, as it was taken down and checked.
 *
 * @param connectedAs what the payee is to the borrower, Chinese and English; null of others
 * @param agreed whether the payee is one of those that were agreed, or none was
 * @param sampled why its vouchers are looked at; null where they are not
 */
@Embeddable
record OwnPaymentRow(LocalDate paidOn, String payee, String account, Money amount, String purpose, String proof, String connectedAs, boolean agreed,
    @Enumerated(EnumType.STRING) SampledBecause sampled) {
    OwnPayment payment() {
        return new OwnPayment(paidOn, payee, account, amount, purpose, proof);
    }
}
