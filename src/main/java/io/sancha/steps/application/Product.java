package io.sancha.steps.application;

import io.sancha.lending.customer.CustomerKind;
import java.util.EnumSet;
import java.util.Set;

/** A kind of loan, with the figure of the bank's policy that caps its term (DIS-10). */
public enum Product {
    WORKING_CAPITAL("term-cap.working-capital", "term-cap.working-capital.long-cycle", CustomerKind.ENTERPRISE, CustomerKind.SOLE_PROPRIETOR),
    FIXED_ASSETS("term-cap.fixed-assets", "term-cap.fixed-assets", CustomerKind.ENTERPRISE, CustomerKind.SOLE_PROPRIETOR),
    PERSONAL_CONSUMPTION("term-cap.personal-consumption", "term-cap.personal-consumption", CustomerKind.NATURAL_PERSON),
    PERSONAL_BUSINESS("term-cap.personal-business", "term-cap.personal-business.long-cycle", CustomerKind.NATURAL_PERSON, CustomerKind.SOLE_PROPRIETOR);

    private final String cap;
    private final String longCycleCap;
    private final Set<CustomerKind> borrowers;

    Product(String cap, String longCycleCap, CustomerKind first, CustomerKind... more) {
        this.cap = cap;
        this.longCycleCap = longCycleCap;
        this.borrowers = EnumSet.of(first, more);
    }

    String cap(boolean longCycle) {
        return longCycle ? longCycleCap : cap;
    }

    boolean isFor(CustomerKind kind) {
        return borrowers.contains(kind);
    }
}
