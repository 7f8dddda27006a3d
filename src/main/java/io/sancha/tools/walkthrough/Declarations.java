package io.sancha.tools.walkthrough;

import io.sancha.lending.customer.ConnectedPersonEntry;
import io.sancha.lending.customer.ConnectedPersons;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.StaffRelationEntry;
import io.sancha.platform.people.StaffRelations;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is known of people before a case begins: relations that the bank's people declare, and whom the bank lists as connected with itself. */
@Component
class Declarations {
    private static final Actor RISK_LINE = new Actor("risk-inspector", Set.of("risk-inspector"));
    private final StaffRelations relations;
    private final ConnectedPersons connected;
    private final EngineActors people;

    Declarations(StaffRelations relations, ConnectedPersons connected, EngineActors people) {
        this.relations = relations;
        this.connected = connected;
        this.people = people;
    }

    void of(Dossier dossier) throws Exception {
        for (Dossier.Relation told : dossier.relations()) {
            people.actingAs(new Actor(told.user(), Set.of()),
                () -> relations.declare(new StaffRelationEntry(null, told.identity(), told.name(), told.relation())));
        }
        for (Dossier.ConnectedPerson told : dossier.connectedPersons()) {
            people.actingAs(RISK_LINE, () -> connected.add(new ConnectedPersonEntry(told.identity(), told.paper(), told.name(), told.relationChinese(),
                told.relationEnglish(), null)));
        }
    }
}
