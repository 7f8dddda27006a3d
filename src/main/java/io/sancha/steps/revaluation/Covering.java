package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import io.sancha.lending.account.LoanAccounts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds what a loan owes today against what secures it (GUA-04). */
@Component
class Covering {
    private final RevaluationStore store;
    private final RevaluationRules rules;
    private final LoanAccounts accounts;

    Covering(RevaluationStore store, RevaluationRules rules, LoanAccounts accounts) {
        this.store = store;
        this.rules = rules;
        this.accounts = accounts;
    }

    /** By what was accepted last. @param things at least one of the contract's */
    SecurityCover of(String caseId, String loanNumber, List<SecuringThing> things, LocalDate today) {
        Money value = Money.sum(things.stream().map(SecuringThing::net).toList(), Money.CNY);
        Unrounded lendable = things.stream().map(thing -> thing.lendable(rules.ceiling(thing.kind(), today)))
            .reduce(Unrounded.zero(Money.CNY), Unrounded::plus);
        Money approved = Money.sum(things.stream().filter(thing -> !thing.supplemented()).map(SecuringThing::approvedValue).toList(), Money.CNY);
        return SecurityCover.of(accounts.position(loanNumber).outstanding(), store.owedElsewhere(caseId), value, lendable,
            new SecurityCover.Approved(store.contracted(caseId), approved, rules.tolerance(today)));
    }
}
