package io.sancha.lending.casefile;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentCases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the archive of documents about the cases to which its papers belong. */
@Component
class CasesOfDocuments implements DocumentCases {
    private final CaseRegister cases;
    private final CaseScope scope;

    CasesOfDocuments(CaseRegister cases, CaseScope scope) {
        this.cases = cases;
        this.scope = scope;
    }

    @Override
    public Optional<Long> customerOf(String caseId) {
        return cases.required(caseId).customerId();
    }

    @Override
    public boolean ofOneBranch(String caseId, String otherCaseId) {
        return cases.ofOneBranch(caseId, otherCaseId);
    }

    @Override
    public void check(String caseId, String what, Refusal nothing) {
        scope.check(caseId, what, nothing);
    }
}
