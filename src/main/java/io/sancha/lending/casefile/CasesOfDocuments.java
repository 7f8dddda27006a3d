package io.sancha.lending.casefile;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentCases;
import io.sancha.platform.people.Actors;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the archive of documents about the cases to which its papers belong. */
@Component
class CasesOfDocuments implements DocumentCases {
    private final CaseRegister cases;
    private final CaseScope scope;
    private final Actors actors;

    CasesOfDocuments(CaseRegister cases, CaseScope scope, Actors actors) {
        this.actors = actors;
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
    public boolean mayBeNamed(String caseId, String otherCaseId) {
        return actors.current().map(person -> person.covers(cases.required(otherCaseId).branch())).orElseGet(() -> cases.ofOneBranch(caseId, otherCaseId));
    }

    @Override
    public void check(String caseId, String what, Refusal nothing) {
        scope.check(caseId, what, nothing);
    }
}
