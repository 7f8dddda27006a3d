package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves process instances from one version of a diagram to another, by the engine's own migration: what is called the same and is of the same kind
 * goes over, and what somebody states. The one way to it; the engine's own REST for it is closed to everybody (API-01).
 */
@Component
public class InstanceMoves {
    private static final String RULE = "MOV-06";
    private static final String REPEATED = "#multiInstanceBody";
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskNames names;
    private final EngineActors people;
    private final TransactionTemplate apart;

    InstanceMoves(RuntimeService runtime, RepositoryService repository, TaskNames names, EngineActors people, PlatformTransactionManager transactions) {
        this.names = names;
        this.runtime = runtime;
        this.repository = repository;
        this.people = people;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Which element becomes which, by their ids. What is missing has no counterpart.
     *
     * @throws Refusal MOV-03 where what was stated does not go by the engine's own rules
     */
    public Map<String, String> becoming(VersionMove move) {
        Map<String, String> becoming = new TreeMap<>();
        people.askAsSystem(() -> plan(move)).getInstructions().forEach(one -> becoming.put(one.getSourceActivityId(), one.getTargetActivityId()));
        becoming.keySet().removeIf(element -> element.endsWith(REPEATED));
        return becoming;
    }

    /**
     * What the engine objects to moving this instance, found by doing it and undoing it again. Nobody holds it meanwhile: where somebody works at it at
     * the same time, or it has ended since it was read, that is the objection (MOV-07).
     */
    public Optional<Refusal> objection(String instance, VersionMove move) {
        try {
            apart.executeWithoutResult(status -> {
                status.setRollbackOnly();
                if (!follows(instance, move)) {
                    throw meanwhile();
                }
                move(instance, move);
            });
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        } catch (OptimisticLockingException lostRace) {
            return Optional.of(meanwhile());
        }
    }

    private boolean follows(String instance, VersionMove move) {
        return people.askAsSystem(() -> runtime.createProcessInstanceQuery().processInstanceId(instance)
            .processDefinitionId(definition(move.process(), move.from())).count()) > 0;
    }

    private static Refusal meanwhile() {
        return Refusal.by("MOV-07", "试算时本案正有人办理，或已办结；请稍后另行迁移",
            "somebody was working at it during the dry run, or it has ended; plan it anew in a while");
    }

    /** Moves an instance, in the running transaction. @throws Refusal MOV-06 where the engine does not move it, or the rule by which a step refuses it */
    public void move(String instance, VersionMove move) {
        try {
            people.asSystem(() -> {
                runtime.newMigration(plan(move)).processInstanceIds(instance).execute();
                names.follow(instance);
            });
        } catch (MigratingProcessInstanceValidationException invalid) {
            String elements = invalid.getValidationReport().getActivityInstanceReports().stream().map(report -> report.getSourceScopeId()).distinct()
                .collect(Collectors.joining(", "));
            String said = invalid.getValidationReport().getActivityInstanceReports().stream().flatMap(report -> report.getFailures().stream()).distinct()
                .collect(Collectors.joining(" "));
            throw Refusal.by(RULE, "流程引擎不能移动：" + elements + "（" + said + "）", "the engine does not move it at " + elements + ": " + said);
        } catch (ProcessEngineException failed) {
            throw Refusal.in(failed).orElseThrow(() -> failed);
        }
    }

    private MigrationPlan plan(VersionMove move) {
        String from = definition(move.process(), move.from());
        String to = definition(move.process(), move.to());
        Map<String, String> pairs = new LinkedHashMap<>();
        for (MigrationInstruction equal : runtime.createMigrationPlan(from, to).mapEqualActivities().build().getInstructions()) {
            if (!move.stated().containsKey(bare(equal.getSourceActivityId())) && !move.stated().containsValue(bare(equal.getTargetActivityId()))) {
                pairs.put(equal.getSourceActivityId(), equal.getTargetActivityId());
            }
        }
        Collection<String> known = new DiagramElements(repository.getBpmnModelInstance(from)).nodes().keySet();
        Collection<String> repeated = new DiagramElements(repository.getBpmnModelInstance(from)).repeated();
        move.stated().forEach((element, becomes) -> {
            if (known.contains(element)) {
                pairs.put(element, becomes);
                if (repeated.contains(element)) {
                    pairs.put(element + REPEATED, becomes + REPEATED);
                }
            }
        });
        MigrationPlanBuilder builder = runtime.createMigrationPlan(from, to);
        pairs.forEach(builder::mapActivities);
        try {
            return builder.build();
        } catch (MigrationPlanValidationException invalid) {
            throw refused(invalid);
        }
    }

    private static String bare(String element) {
        return element.replace(REPEATED, "");
    }

    private static Refusal refused(MigrationPlanValidationException invalid) {
        List<String> said = new ArrayList<>();
        invalid.getValidationReport().getInstructionReports().forEach(report -> said.add(report.getMigrationInstruction().getSourceActivityId() + " → "
            + report.getMigrationInstruction().getTargetActivityId() + " (" + String.join(" ", report.getFailures()) + ")"));
        return Refusal.by("MOV-03", "对应关系不成立：" + String.join("；", said), "cannot be mapped: " + String.join("; ", said)).atField("mappings");
    }

    /** What each element of a version is, by their ids, in the order of the file. */
    public Map<String, DiagramElements.Node> nodes(String process, int version) {
        return people.askAsSystem(() -> new DiagramElements(repository.getBpmnModelInstance(definition(process, version))).nodes());
    }

    private String definition(String process, int version) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).processDefinitionVersion(version).withoutTenantId().singleResult()
            .getId();
    }
}
