package io.sancha.platform.moving;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;

import io.sancha.platform.people.Actor;
import io.sancha.platform.release.Reviewers;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;

/** Two process reviewers who move cases. The cases that were begun are withdrawn at the end, and the versions taken out of the engine. */
public final class Movers implements AutoCloseable {
    static final Actor MANAGER = new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101"));
    static final String RELATIONSHIP = "relationship/relationship.bpmn";
    private final Reviewers reviewers;
    private final PlanDesk planning;
    private final MoveDesk moves;
    private final MoveReader reader;
    private final MovePlans plans;
    private final MoveWorker worker;
    private final LifecycleProcess lifecycle;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final List<String> cases = new ArrayList<>();

    public Movers(ApplicationContext beans) {
        reviewers = new Reviewers(beans);
        planning = beans.getBean(PlanDesk.class);
        moves = beans.getBean(MoveDesk.class);
        reader = beans.getBean(MoveReader.class);
        plans = beans.getBean(MovePlans.class);
        worker = beans.getBean(MoveWorker.class);
        lifecycle = beans.getBean(LifecycleProcess.class);
        repository = beans.getBean(RepositoryService.class);
        runtime = beans.getBean(RuntimeService.class);
    }

    /** The first step with another name at one task of the system. @return its version */
    public int releasesRelationship(String name) {
        return releases(RELATIONSHIP, Reviewers.read(RELATIONSHIP).replace("name=\"查找客户&#10;", "name=\"" + name + "&#10;"));
    }

    /** @return the version that runs then */
    public int releases(String file, String text) {
        return releasesAt(file, file.substring(0, file.indexOf('/')), text);
    }

    /** The same of a diagram that is not named as its folder. */
    int releasesAt(String file, String process, String text) {
        reviewers.releases(OTHER, reviewers.proposesWithReason(ONE, file, text));
        return newest(process);
    }

    public int newest(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getVersion();
    }

    /** A case at its first task. @return its id */
    public String begins() {
        return keeps(reviewers.as(MANAGER, lifecycle::caseBegun));
    }

    /** A case that is withdrawn at the end. */
    String keeps(String caseId) {
        cases.add(caseId);
        return caseId;
    }

    long plans(Actor who, String process, List<Integer> from, Map<String, String> stated) {
        return reviewers.as(who, () -> planning.plan(process, from, stated, "按新图办理"));
    }

    /** Planned by the first, released by the other. */
    public long released(String process, List<Integer> from, Map<String, String> stated) {
        long id = plans(ONE, process, from, stated);
        releases(OTHER, id, plan(id).sha256());
        return id;
    }

    void releases(Actor who, long id, String seen) {
        does(who, () -> moves.release(id, seen));
    }

    void refuses(Actor who, long id) {
        does(who, () -> moves.refuse(id, "另行安排"));
    }

    void withdraws(Actor who, long id) {
        does(who, () -> planning.withdraw(id));
    }

    void stops(Actor who, long id, String reason) {
        does(who, () -> moves.stop(id, reason));
    }

    void resumes(Actor who, long id) {
        does(who, () -> moves.resume(id));
    }

    void ends(Actor who, long id) {
        does(who, () -> moves.end(id, "不再迁移"));
    }

    private void does(Actor who, Runnable deed) {
        reviewers.as(who, () -> {
            deed.run();
            return null;
        });
    }

    /** What the system does by itself, until nothing is left to do. */
    public void work() {
        boolean more = true;
        while (more) {
            more = worker.work();
        }
        worker.work();
    }

    MovePlan plan(long id) {
        return plans.find(id).orElseThrow();
    }

    MoveReader.View sees(Actor who, long id) {
        return reviewers.as(who, () -> reader.view(id));
    }

    List<MoveReader.CaseView> cases(long id) {
        return reviewers.as(ONE, () -> reader.cases(id, 0, 200));
    }

    /** The version of a diagram that a case follows; 0 where it follows none. */
    public int version(String caseId, String process) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey(process).singleResult();
        return instance == null ? 0 : repository.getProcessDefinition(instance.getProcessDefinitionId()).getVersion();
    }

    /** The customer takes the application back. */
    public void withdrawn(String caseId) {
        does(MANAGER, () -> lifecycle.applicationWithdrawn(caseId, "试毕"));
    }

    @Override
    public void close() {
        for (MovePlan plan : plans.latest(null, Long.MAX_VALUE, 200)) {
            switch (plan.state()) {
                case OPEN -> withdraws(new Actor(plan.plannedBy(), Set.of("process-reviewer")), plan.id());
                case MOVING -> {
                    stops(OTHER, plan.id(), "试毕");
                    ends(OTHER, plan.id());
                }
                case STOPPED -> ends(OTHER, plan.id());
                default -> { }
            }
        }
        cases.stream().filter(one -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(one).count() > 0)
            .forEach(this::withdrawn);
        reviewers.close();
    }
}
