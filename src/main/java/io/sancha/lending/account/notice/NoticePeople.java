package io.sancha.lending.account.notice;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees to the notices of loans: the managers and the collectors of the branch. */
@Component
class NoticePeople {
    private static final List<String> DUTIES = List.of("relationship-manager", "collector");
    private final Actors actors;

    NoticePeople(Actors actors) {
        this.actors = actors;
    }

    boolean may() {
        return dutyOrNull() != null;
    }

    /** Under which the acting person sees to notices; null where they have none of them. */
    String dutyOrNull() {
        Actor person = actors.person();
        return DUTIES.stream().filter(person::has).findFirst().orElse(null);
    }

    /** @throws Refusal TSK-02 to whoever has another duty */
    void check() {
        if (!may()) {
            throw Refusal.by("TSK-02", "通知书的送达与回执由客户经理或催收岗办理", "relationship managers and collectors see to notices and their receipts");
        }
    }
}
