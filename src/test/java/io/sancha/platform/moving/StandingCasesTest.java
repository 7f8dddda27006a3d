package io.sancha.platform.moving;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.CaseInstances;
import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.engine.RunningInstances.Running;
import io.sancha.platform.engine.RunningInstances;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.flow.Standing;
import io.sancha.platform.guard.flow.StandingTree;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of a case on the bank's own diagrams the guard finds nothing wrong, wherever it stands: what it has done is read as the rules on order mean it. */
@Tag("long")
class StandingCasesTest extends IntegrationTest {
    @Autowired
    private StepsBefore steps;
    @Autowired
    private RunningInstances instances;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private CaseInstances cases;
    @Autowired
    private DeployedVersions versions;
    @Autowired
    private DiagramNames names;
    @Autowired
    private ProcessFiles processes;

    @Test
    void nothingIsFoundAtAnyTaskOfAWholeLife() {
        var trees = new StandingTrees(Guard.ofTheBank(), versions, names, processes);
        List<String> found = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String caseId = steps.lifeUntilWaits("recheck-inspection", DossierVariant.ofTheGarmentMaker(), task -> {
            String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(task.caseId()).processDefinitionKey(task.process()).singleResult()
                .getId();
            Running running = instances.locked(instance).orElseThrow();
            seen.add(task.key());
            onward(trees, running).forEach(finding -> found.add(task.key() + ": " + finding));
        });
        cases.stop(caseId, "seen");
        assertThat(found).isEmpty();
        assertThat(seen).contains("identify-customer", "pay-out");
    }

    private List<Finding> onward(StandingTrees trees, Running running) {
        Map<List<String>, StandingTrees.Followed> followed = new HashMap<>();
        running.levels().forEach(level -> followed.put(level.path(), new StandingTrees.Followed(level.process(), level.version())));
        StandingTree tree = trees.of(followed);
        List<Standing> standings = running.levels().stream().map(level -> new Standing(level.path(), level.at(), level.says())).toList();
        return tree.onward(standings, tree.remembered(running.done().stream().map(RunningInstances.Doing::what).toList()));
    }
}
