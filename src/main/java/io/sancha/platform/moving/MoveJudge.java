package io.sancha.platform.moving;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.RunningInstances.Level;
import io.sancha.platform.engine.RunningInstances.Running;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.flow.Done;
import io.sancha.platform.guard.flow.NoPlace;
import io.sancha.platform.guard.flow.Standing;
import io.sancha.platform.guard.flow.StandingTree;
import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.moving.StandingTrees.Followed;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says of cases whether they move to the newest version of a diagram (MOV-06 to MOV-08, STF-01). Cases that stand alike, and of which the rules remember the
 * same, are looked at once. Of one thread.
 */
final class MoveJudge {
    private static final String LIFECYCLE = "credit-lifecycle";
    private final String process;
    private final int to;
    private final Map<String, String> stated;
    private final InstanceMoves engine;
    private final StandingTrees trees;
    private final Map<Integer, Map<String, String>> becoming = new HashMap<>();
    private final Map<Map<List<String>, Followed>, StandingTree> known = new HashMap<>();
    private final Map<List<Done>, Map<Map<List<String>, Followed>, BitSet>> remembered = new HashMap<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, Verdict> tried = new HashMap<>();
    private final NamesNow names;
    private final MoveStaffing staffing;

    MoveJudge(String process, int to, Map<String, String> stated, InstanceMoves engine, StandingTrees trees, NamesNow names, MoveStaffing staffing) {
        this.names = names;
        this.staffing = staffing;
        this.process = process;
        this.to = to;
        this.stated = stated;
        this.engine = engine;
        this.trees = trees;
    }

    VersionMove move(int from) {
        return new VersionMove(process, from, to, stated);
    }

    /** Reads what must be known of these cases besides where they stand; before any of them is judged. */
    void look(List<String> cases) {
        names.look(cases);
        staffing.look(cases);
    }

    /** At its turn: by who has acted in it by now. */
    Verdict judgeAnew(Running running) {
        staffing.lookAgain(running.caseId());
        return judge(running);
    }

    /** Whether a case moves, by where it stands and what it has done. */
    Verdict judge(Running running) {
        Level own = running.own();
        return standing(running).or(() -> gone(own)).orElseGet(() -> {
            try {
                Verdict guarded = guarded(running);
                return guarded.moves() ? staffed(running).orElse(guarded) : guarded;
            } catch (Refusal unknowable) {
                return Verdict.of(unknowable);
            }
        });
    }

    private Optional<Verdict> staffed(Running running) {
        return staffing.lacking(running, place(running), marks -> ways(moved(running), marks), marks -> ways(StandingCase.asItIs(running), marks));
    }

    private Optional<Ways> ways(StandingCase standing, Function<String, List<String>> marks) {
        return tree(standing.followed()).ways(standing.standings(), marks);
    }

    private StandingTree tree(Map<List<String>, Followed> followed) {
        return known.computeIfAbsent(followed, trees::of);
    }

    private StandingCase moved(Running running) {
        return StandingCase.moved(running, to, becoming(running.own().version()));
    }

    private Verdict guarded(Running running) {
        StandingCase moved = moved(running);
        Map<List<String>, Followed> followed = moved.followed();
        StandingTree tree = tree(followed);
        List<Done> done = names.done(running);
        BitSet facts = remembered.computeIfAbsent(done, unknown -> new HashMap<>()).computeIfAbsent(followed, versions -> tree.remembered(done));
        return verdicts.computeIfAbsent(place(running) + facts, unknown -> onward(running, tree, moved.standings(), facts));
    }

    /** The same, and whether the engine can do it: tried out with one of each place, and undone. */
    Verdict tried(Running running) {
        Verdict verdict = judge(running);
        if (!verdict.moves()) {
            return verdict;
        }
        String place = place(running);
        if (!tried.containsKey(place)) {
            Verdict objection = engine.objection(running.instance(), move(running.own().version())).map(Verdict::of).orElse(verdict);
            if (!objection.moves() && !objection.rule().equals("MOV-06")) {
                // a step's rule, which is about this one case
                return objection;
            }
            tried.put(place, objection);
        }
        return tried.get(place).moves() ? verdict : tried.get(place);
    }

    /** What keeps a case from moving as it runs, whatever the diagrams say. */
    private static Optional<Verdict> standing(Running running) {
        Level own = running.own();
        if (!running.levels().get(0).process().equals(LIFECYCLE) || running.caseId() == null) {
            return Optional.of(Verdict.refused("MOV-07", "不在信贷全流程之中，不是在办业务", "it does not run within the credit lifecycle and is no case"));
        }
        if (own.incident()) {
            return Optional.of(Verdict.refused("MOV-07", "有故障待处理，处理后才能迁移", "something in it has failed; it moves once that is mended"));
        }
        if (own.continuing() || own.at().isEmpty() && own.joining() == null) {
            return Optional.of(Verdict.refused("MOV-07", "系统正在往下办理，请稍后另行迁移", "the machine is going on in it; plan it anew in a while"));
        }
        return running.levels().stream().filter(level -> level.joining() != null).findFirst().map(level -> Verdict.refused("MOV-07",
            "并行的一路已到 " + level.joining() + "，在等其余各路；汇合之后才能迁移",
            "a parallel path has come to " + level.joining() + " and waits for the others; it moves once they have joined"));
    }

    private Map<String, String> becoming(int from) {
        return becoming.computeIfAbsent(from, version -> engine.becoming(move(version)));
    }

    private Optional<Verdict> gone(Level own) {
        List<String> gone = own.at().keySet().stream().filter(element -> !becoming(own.version()).containsKey(element)).toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Verdict.refused("MOV-06", "停在" + named(own, gone, true) + "，第 " + to + " 版中没有这个节点；若只是改了编号，请列明对应关系",
            "it stands at " + named(own, gone, false) + ", which version " + to + " does not have; if it is only called otherwise there, say so"));
    }

    private String named(Level own, List<String> elements, boolean chinese) {
        return elements.stream().map(element -> trees.named(process, own.version(), element, chinese)).collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private static String place(Running running) {
        return running.levels().stream().map(level -> level.path() + level.process() + ":" + level.version() + level.at() + level.says()).sorted()
            .collect(Collectors.joining(" ")) + running.own().path();
    }

    private Verdict onward(Running running, StandingTree tree, List<Standing> standings, BitSet facts) {
        try {
            List<Finding> found = tree.onward(standings, facts);
            return found.isEmpty() ? Verdict.moving(becomes(running.own())) : Verdict.of(found.get(0));
        } catch (NoPlace nowhere) {
            return Verdict.refused("MOV-07", "停在 " + nowhere.element() + "，那里不等人、也不等时间或消息，无从判定；请稍后另行迁移",
                "it stands at " + nowhere.element()
                    + ", where no case waits for a person, a time or a message; nothing can be said of it: plan it anew in a while");
        }
    }

    private String becomes(Level own) {
        return own.at().keySet().stream().map(element -> becoming(own.version()).get(element)).collect(Collectors.joining(" "));
    }
}
