package io.sancha.casefile;

import io.sancha.audit.Refusal;
import io.sancha.people.Actor;
import io.sancha.people.Actors;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose cases the person at the door may see: those of the own branch; all for those whose duty spans the bank. */
@Service
public class CaseScope {
    private final CaseRegister cases;
    private final Actors actors;

    CaseScope(CaseRegister cases, Actors actors) {
        this.cases = cases;
        this.actors = actors;
    }

    /** @throws Refusal if there is no such case in the person's scope; a guessed id is told nothing more */
    @Transactional(readOnly = true)
    public CreditCase visible(String caseId) {
        CreditCase found = cases.required(caseId);
        if (!covers(found.branch())) {
            throw Refusal.ofInput("caseId", "没有案卷 " + caseId, "there is no case " + caseId);
        }
        return found;
    }

    /** Whether the person may see the cases of a branch. */
    public boolean covers(String branch) {
        return coversAll() || me().has("branch-" + branch);
    }

    /** Whether the person may see the cases of every branch. */
    public boolean coversAll() {
        return me().has("auditor") || me().has("head-office");
    }

    /** The person's groups, among them {@code branch-} and the number of each branch of theirs. */
    public Collection<String> groups() {
        return me().groups();
    }

    private Actor me() {
        return actors.current().orElseThrow(() -> Refusal.by("SEQ-02", "请先登录", "log in first"));
    }
}
