package io.sancha.steps.postloan;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints the demand to mend a misuse of the funds (DIS-13), with the receipt that is signed. */
@Component
class MisusePrints implements CasePrints {
    private static final String KIND = "notice-misuse";
    private final MisuseDesk misuses;
    private final LoanAccounts accounts;
    private final CustomerDesk customers;

    MisusePrints(MisuseDesk misuses, LoanAccounts accounts, CustomerDesk customers) {
        this.misuses = misuses;
        this.accounts = accounts;
        this.customers = customers;
    }

    @Override
    public List<Offer> of(String caseId) {
        return misuses.of(caseId).stream().map(misuse -> new Offer("misuse-" + misuse.id(), KIND, number(misuse), true, () -> printout(misuse))).toList();
    }

    private String loan(MisuseFound misuse) {
        return accounts.ofCase(misuse.caseId()).orElseThrow().number();
    }

    private String number(MisuseFound misuse) {
        return loan(misuse) + "-" + misuse.bankDate() + "-" + misuse.id();
    }

    private Printout printout(MisuseFound misuse) {
        String borrower = customers.ofCase(misuse.caseId()).name();
        Map<String, Object> values = Map.of("borrower", borrower, "loan", loan(misuse), "amount", misuse.amount(), "day", misuse.mendBy());
        return Printout.of(KIND, number(misuse), new Part.Sentence(KIND, values), Part.facts("borrower", borrower, "loan", loan(misuse), "amount",
            misuse.amount(), "sent-on", misuse.bankDate(), "reason", misuse.reason()), new Part.Signatures(List.of("bank-seal", "received"))).binding();
    }
}
