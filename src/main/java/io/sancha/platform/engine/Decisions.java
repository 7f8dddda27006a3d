package io.sancha.platform.engine;

import io.sancha.platform.audit.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Asks a decision table of {@code processes/} by its id, which is the id of the diagram's task that asks. Every table gets the bank date
 * as {@code bankDate} beside the facts given, so that its rows may have their time; the table's version goes on the trail.
 */
@Service
public class Decisions {
    /** Under this name every table is given the bank date. */
    public static final String BANK_DATE = "bankDate";
    private final ObjectProvider<DecisionService> decisions;
    private final ObjectProvider<RepositoryService> repository;
    private final Trail trail;
    private final Clock clock;
    private final EngineActors people;

    Decisions(ObjectProvider<DecisionService> decisions, ObjectProvider<RepositoryService> repository, Trail trail, Clock clock, EngineActors people) {
        this.people = people;
        this.decisions = decisions;
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The rows that fit, each as its outputs by name.
     *
     * @param facts inputs by name; amounts as {@code BigDecimal} in yuan
     */
    public List<Map<String, Object>> rows(String decision, Map<String, Object> facts) {
        Map<String, Object> inputs = new HashMap<>(facts);
        inputs.put(BANK_DATE, asTablesReadIt(LocalDate.now(clock)));
        // a person who looks at a case needs no right over decision tables for the bank's rules to be asked
        DmnDecisionResult result = people.askAsSystem(() -> decisions.getObject().evaluateDecisionByKey(decision).variables(inputs).evaluate());
        if (trail.isActing()) {
            inForce(decision);
        }
        return result.getResultList();
    }

    /** Which version of a table answers now, {@code determine-committee:3}; who acts is recorded to have asked it. */
    public String inForce(String decision) {
        String table = decision + ":" + people.askAsSystem(() -> version(decision));
        if (trail.isActing()) {
            trail.about("decision-table", table, null);
        }
        return table;
    }

    /** FEEL takes a {@code Date} in the zone of the process, which is the bank's: on the day a row that begins then must hold already. */
    static Date asTablesReadIt(LocalDate day) {
        return Date.from(day.atStartOfDay(BankClock.CHINA).toInstant());
    }

    /** The outputs of the one row that fits. @throws IllegalStateException if the table leaves a case open: that is a fault of the table */
    public Map<String, Object> only(String decision, Map<String, Object> facts) {
        List<Map<String, Object>> rows = rows(decision, facts);
        if (rows.size() != 1) {
            throw new IllegalStateException("decision " + decision + " has " + rows.size() + " rows for " + facts.keySet());
        }
        return rows.get(0);
    }

    private int version(String decision) {
        return repository.getObject().createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult().getVersion();
    }
}
