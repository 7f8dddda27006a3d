package io.sancha.lifecycle;

import io.sancha.audit.ActPlace;
import io.sancha.audit.Refusal;
import io.sancha.audit.Trail;
import io.sancha.casefile.CaseRegister;
import io.sancha.people.Actor;
import io.sancha.people.Actors;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for the relationship manager who begins it and closes it with the ending that the diagram reached. */
@Service
public class LifecycleDesk {
    private static final String BRANCH = "branch-";
    private final CaseRegister cases;
    private final Actors actors;
    private final Trail trail;

    LifecycleDesk(CaseRegister cases, Actors actors, Trail trail) {
        this.trail = trail;
        this.cases = cases;
        this.actors = actors;
    }

    /** @return the new case's id, which becomes the business key */
    @Transactional
    public String open() {
        Actor manager = actors.current().filter(actor -> actor.has("relationship-manager")).orElseThrow(() -> Refusal.by("CUS-01",
            "信贷业务由客户经理发起", "a credit case is begun by a relationship manager"));
        String branch = manager.groups().stream().filter(group -> group.startsWith(BRANCH)).map(group -> group.substring(BRANCH.length())).findFirst()
            .orElseThrow(() -> Refusal.by("CUS-09", "客户经理 " + manager.userId() + " 未归属任何分支机构", "the relationship manager " + manager.userId() + " belongs to no branch"));
        return cases.open(cases.nextId(branch), branch, manager.userId()).id();
    }

    @Transactional
    public void close(String caseId, String ending) {
        cases.close(caseId, ending);
    }

    /** Ends the case of a walk-through that was stopped. */
    @Transactional
    public void rehearsalStopped(String caseId) {
        cases.close(caseId, "rehearsal-stopped");
        trail.record(Actor.SYSTEM, ActPlace.outsideProcess(caseId, "rehearsal-stopped"), "rehearsal-stopped", null, null, List.of());
    }
}
