package io.sancha.account.web;

import io.sancha.account.LoanAccount;
import io.sancha.account.LoanAccounts;
import io.sancha.audit.Refusal;
import io.sancha.casefile.CaseRegister;
import io.sancha.casefile.CaseScope;
import org.springframework.stereotype.Component;

/** The loans that the person at the door may see. */
@Component
class VisibleLoans {
    private final LoanAccounts loans;
    private final CaseRegister cases;
    private final CaseScope scope;

    VisibleLoans(LoanAccounts loans, CaseRegister cases, CaseScope scope) {
        this.loans = loans;
        this.cases = cases;
        this.scope = scope;
    }

    /** @throws Refusal if there is no such loan; a loan of another branch is as if it were not there */
    LoanAccount required(String number) {
        LoanAccount account = loans.required(number);
        if (!scope.covers(cases.required(account.caseId()).branch())) {
            throw Refusal.ofInput("loanNumber", "没有贷款 " + number, "there is no loan " + number);
        }
        return account;
    }
}
