package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.store.AgreementStore;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.BranchRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The loans that the person logged in sees and touches: those of their branches. */
@Component
public class VisibleLoans {
    private final AgreementStore agreements;
    private final CaseScope scope;

    VisibleLoans(AgreementStore agreements, CaseScope scope) {
        this.agreements = agreements;
        this.scope = scope;
    }

    /** @throws Refusal BRN-01 if there is no such loan; a loan of another branch is as if it were not there */
    @Transactional(readOnly = true)
    public LoanAccount required(String number) {
        Refusal nothing = BranchRule.nothing("贷款 " + number, "loan " + number);
        LoanAccount account = agreements.find(number).orElseThrow(() -> nothing);
        scope.check(account.caseId(), "touch-loan", nothing);
        return account;
    }
}
