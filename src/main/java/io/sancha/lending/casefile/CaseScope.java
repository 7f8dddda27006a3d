package io.sancha.lending.casefile;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose cases the person logged in sees and touches: those of their branches (BRN-01), as they are known of whoever is logged in. */
@Service
public class CaseScope {
    private final CaseRegister cases;
    private final Actors actors;

    CaseScope(CaseRegister cases, Actors actors) {
        this.cases = cases;
        this.actors = actors;
    }

    /** @throws Refusal BRN-01 if there is no such case in the person's branches; a guessed id is told nothing more */
    @Transactional(readOnly = true)
    public CreditCase visible(String caseId) {
        Refusal nothing = BranchRule.nothing("案卷 " + caseId, "case " + caseId);
        CreditCase found = cases.find(caseId).orElseThrow(() -> nothing);
        check(found, "read-case", nothing);
        return found;
    }

    /**
     * Refuses what belongs to a case that is not of the person's branches.
     *
     * @param what what was tried, for the trail
     * @param nothing what is answered where the thing asked for does not exist at all
     */
    @Transactional(readOnly = true)
    public void check(String caseId, String what, Refusal nothing) {
        check(cases.required(caseId), what, nothing);
    }

    private void check(CreditCase found, String what, Refusal nothing) {
        if (!me().covers(found.branch())) {
            throw nothing.happenedAt(ActPlace.outsideProcess(found.id(), what));
        }
    }

    /** Numbers of the person's branches. */
    public Set<String> branches() {
        return me().branches();
    }

    private Actor me() {
        return actors.person();
    }
}
