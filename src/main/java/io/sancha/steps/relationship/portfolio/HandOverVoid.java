package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import io.sancha.steps.relationship.WaitingHandOver;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a receiver was asked to take over is void once the manager hands the customer over alone (CUS-06). */
@Component
class HandOverVoid implements WaitingHandOver {
    private final HandOverStore store;
    private final Trail trail;
    private final Actors actors;

    HandOverVoid(HandOverStore store, Trail trail, Actors actors) {
        this.store = store;
        this.trail = trail;
        this.actors = actors;
    }

    @Override
    public void handedOver(String caseId, long customer) {
        store.lapse(customer).forEach(id -> trail.record(actors.currentUser(), ActPlace.outsideProcess(caseId, "take-customer-over"), "LAPSED", "CUS-06",
            "客户已另行移交，第 " + id + " 号移交失效 / the customer was handed over another way; hand-over " + id + " is void",
            List.of(new Reference("hand-over", String.valueOf(id), null))));
    }
}
