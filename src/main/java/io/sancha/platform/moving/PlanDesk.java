package io.sancha.platform.moving;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.engine.RunningInstances;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.moving.MovePlan.Outcome;
import io.sancha.platform.moving.MovePlan.State;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes plans: a dry run over the running cases of older versions, kept with its hash; and what else is the planner's to do. */
@Service
public class PlanDesk {
    /** Cases of one plan: what one answer and one hash can be of. More are moved version by version. */
    static final int MOST_CASES = 20_000;
    private static final int MOST_VERSIONS = 50;
    private static final int MOST_MAPPINGS = 50;
    private final MovePlans plans;
    private final MoveCases cases;
    private final MoveRules rules;
    private final MoveRecord record;
    private final MoveJudges judges;
    private final StatedMappings mappings;
    private final RunningInstances instances;
    private final DeployedVersions versions;
    private final StepStanding steps;
    private final Turns turns;
    private final Actors actors;
    private final TransactionTemplate transaction;

    PlanDesk(MovePlans plans, MoveCases cases, MoveRules rules, MoveRecord record, MoveJudges judges, StatedMappings mappings, RunningInstances instances,
        DeployedVersions versions, StepStanding steps, Turns turns, Actors actors, PlatformTransactionManager transactions) {
        this.plans = plans;
        this.cases = cases;
        this.rules = rules;
        this.record = record;
        this.judges = judges;
        this.mappings = mappings;
        this.instances = instances;
        this.versions = versions;
        this.steps = steps;
        this.turns = turns;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Plans to move the cases of the acting person's branches.
     *
     * @param process key of the diagram
     * @param versionsFrom versions whose cases are to move
     * @param stated elements that are called otherwise in the newest version, by their ids in the older ones
     * @return its number
     * @throws Refusal MOV-02 without a reason, MOV-03 where diagram, versions or elements are not such as cases move between, or no case runs on them,
     * MOV-05 while another plan for the diagram is not ended
     */
    public long plan(String process, Collection<Integer> versionsFrom, Map<String, String> stated, String why) {
        Actor me = rules.reviewer();
        String reason = MoveRules.reason(why);
        int newest = newest(process);
        Map<Integer, String> sources = sources(process, versionsFrom, newest);
        alone(process);
        if (stated.size() > MOST_MAPPINGS) {
            throw refused("mappings", "对应关系多于 " + MOST_MAPPINGS + " 条", "more than " + MOST_MAPPINGS + " mappings");
        }
        mappings.check(process, sources.keySet(), newest, stated);
        // first of all, and apart: whoever waits for the turn waits for no guard
        List<PlannedCase> found = dryRun(process, sources.keySet(), newest, stated, me);
        String toSha256 = hash(process, newest);
        String sha256 = PlanText.sha256(process, newest, toSha256, sources, stated, found);
        return transaction.execute(status -> {
            turns.take("case-moves/" + process);
            alone(process);
            long id = plans.add(process, newest, toSha256, sources, stated, reason, sha256, me.userId());
            cases.add(id, found);
            MovePlan plan = plans.find(id).orElseThrow();
            String from = sources.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
            record.told(plan, me.userId(), "MOVE_PLANNED", "MOV-01", actors.called(me.userId()) + " 拟定迁移计划 #" + id + "：" + process + " 第 " + from + " 版移至第 "
                + plan.to() + " 版，校验值 " + sha256 + "；" + reason + " / " + actors.called(me.userId()) + " plans #" + id + ": " + process
                + " from version " + from + " to " + plan.to() + ", hash " + sha256);
            return id;
        });
    }

    private int newest(String process) {
        int newest = process == null || !steps.isStep(process) ? 0 : versions.newest(process);
        if (newest == 0) {
            throw refused("process", "没有这样的流程，或其中没有业务：" + process, "there is no such diagram, or no case follows it: " + process);
        }
        return newest;
    }

    private Map<Integer, String> sources(String process, Collection<Integer> from, int newest) {
        if (from.isEmpty() || from.size() > MOST_VERSIONS) {
            throw refused("from", "请选 1 至 " + MOST_VERSIONS + " 个版本", "choose 1 to " + MOST_VERSIONS + " versions");
        }
        Map<Integer, String> sources = new TreeMap<>();
        for (Integer version : from) {
            if (version == null || version >= newest || versions.content(process + ".bpmn", version).isEmpty()) {
                throw refused("from", "第 " + version + " 版不是早于现行第 " + newest + " 版的版本，业务只从旧版移至现行版",
                    "version " + version + " is none before version " + newest + ", which runs; cases move from older versions to that one");
            }
            sources.put(version, hash(process, version));
        }
        return sources;
    }

    private String hash(String process, int version) {
        return versions.content(process + ".bpmn", version).map(file -> Hashes.sha256(file.content())).orElseThrow();
    }

    private void alone(String process) {
        plans.underWay(process).ifPresent(other -> {
            String by = actors.called(other.plannedBy());
            throw Refusal.by("MOV-05", "流程 " + process + " 已有迁移计划 #" + other.id() + "（" + by + "，" + other.state() + "），请先办结",
                "there is plan #" + other.id() + " for " + process + " already (" + by + ", " + other.state() + "); end that one first");
        });
    }

    private List<PlannedCase> dryRun(String process, Collection<Integer> from, int to, Map<String, String> stated, Actor me) {
        List<RunningInstances.Running> running = instances.onVersions(process, from, me.branches(), MOST_CASES + 1);
        if (running.isEmpty() || running.size() > MOST_CASES) {
            throw refused("from", running.isEmpty() ? "您的机构范围内，这些版本上没有在办业务" : "在办业务多于 " + MOST_CASES + " 笔，请逐个版本迁移",
                running.isEmpty() ? "no case in your branches runs on these versions" : "more than " + MOST_CASES + " cases; move them version by version");
        }
        MoveJudge judge = judges.of(process, to, stated);
        judge.look(running.stream().map(RunningInstances.Running::caseId).filter(Objects::nonNull).toList());
        return running.stream().map(one -> new PlannedCase(one.instance(), one.caseId(), one.branch(), one.own().version(),
            String.join(" ", one.own().at().keySet()), judge.tried(one))).toList();
    }

    static Refusal refused(String field, String chinese, String english) {
        return Refusal.by("MOV-03", chinese, english).atField(field);
    }

    /** The planner takes the plan from the table. */
    @Transactional
    public void withdraw(long id) {
        Actor me = rules.reviewer();
        MovePlan plan = locked(id);
        MoveRecord.within(plan, () -> {
            rules.stands(plan, State.OPEN);
            rules.thePlanner(plan, me);
            plans.decide(id, Outcome.WITHDRAWN, null, me.userId());
            record.told(plan, me.userId(), "MOVE_WITHDRAWN", null, actors.called(me.userId()) + " 撤回迁移计划 #" + id + " / " + actors.called(me.userId())
                + " withdraws plan #" + id);
            return null;
        });
    }

    private MovePlan locked(long id) {
        turns.take("case-move/" + id);
        return plans.find(id).orElseThrow(() -> none(id));
    }

    static Refusal none(long id) {
        return Refusal.ofInput("plan", "没有迁移计划 #" + id, "there is no plan #" + id);
    }
}
