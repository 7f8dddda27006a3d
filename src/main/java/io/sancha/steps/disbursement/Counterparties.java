package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is one counterparty (DIS-05 to DIS-07): payees of the same name, however it is spaced or typed, and payees to the same account,
 * whatever they are called. Several accounts, several payments and several days make nobody two counterparties.
 */
final class Counterparties {
    private final List<Payee> payees;

    /** @param payees of everything that is drawn under one contract */
    Counterparties(List<Payee> payees) {
        this.payees = List.copyOf(payees);
    }

    /** What goes to the counterparty of this payee, all payments together. */
    Money together(Payee payee) {
        Set<String> names = new HashSet<>(Set.of(name(payee)));
        Set<String> accounts = new HashSet<>(Set.of(payee.account()));
        boolean found = true;
        while (found) {
            found = false;
            for (Payee other : payees) {
                if (names.contains(name(other)) || accounts.contains(other.account())) {
                    found |= names.add(name(other)) | accounts.add(other.account());
                }
            }
        }
        return Money.sum(payees.stream().filter(other -> names.contains(name(other))).map(Payee::amount).toList(), Money.CNY);
    }

    static String name(Payee payee) {
        return PayeeName.folded(payee.name());
    }
}
