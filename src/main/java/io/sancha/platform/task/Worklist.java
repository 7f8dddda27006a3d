package io.sancha.platform.task;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.guard.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A list of tasks that is ready for everybody in Tasklist at the first login. What stands in it follows from who looks: their own tasks, those of their
 * duties in their branches. We answer it ourselves, so it needs no expression that the engine would evaluate (ADR 91).
 *
 * @param id by which a program asks for it, such as {@code today} or {@code step-review}
 * @param name in both languages
 * @param whose which tasks, by their holder
 * @param term which of them, by their term
 * @param processes of which alone; empty for all
 */
public record Worklist(String id, String name, Set<Whose> whose, Term term, List<String> processes) {
    private static final Contract CONTRACT = Contract.ofTheBank();

    /** By their holder, tasks of a person. */
    public enum Whose {
        /** That the person holds. */
        MINE,
        /** Of their duties, that nobody holds. */
        FREE,
        /** Of their duties, that another holds. */
        COLLEAGUES,
        /** Everybody's, for who audits. */
        ALL
    }

    /** By their term. */
    public enum Term { ANY, TODAY, LATE }

    private record Step(String processes, String chinese, String english) {
    }

    /** The eleven steps; a process that another one calls stands beside it. */
    private static final List<Step> STEPS = List.of(new Step("relationship", "建立信贷关系", "Relationship"), new Step("application", "客户申请", "Application"),
        new Step("acceptance", "受理", "Acceptance"), new Step("diligence", "调查", "Due diligence"), new Step("review", "审查", "Review"),
        new Step("committee", "贷审会审议", "Committee"), new Step("approval", "审批", "Approval"), new Step("contract", "签订合同", "Contracts"),
        new Step("disbursement", "发放", "Disbursement"), new Step("postloan,inspection,warning,revaluation,spotcheck", "贷后管理", "Post-loan"),
        new Step("recovery", "收回", "Recovery"));

    private static final Set<Whose> MINE_OR_FREE = Set.of(Whose.MINE, Whose.FREE);
    private static final List<Worklist> ALL = everyOne();

    private static List<Worklist> everyOne() {
        List<Worklist> lists = new ArrayList<>(List.of(
            new Worklist("todo", "待办 To do", MINE_OR_FREE, Term.ANY, List.of()),
            new Worklist("mine", "我持有 Held by me", Set.of(Whose.MINE), Term.ANY, List.of()),
            new Worklist("free", "本岗待领 For my duties to take", Set.of(Whose.FREE), Term.ANY, List.of()),
            new Worklist("today", "今日到期 Due today", MINE_OR_FREE, Term.TODAY, List.of()),
            new Worklist("late", "已逾期 Late", MINE_OR_FREE, Term.LATE, List.of()),
            new Worklist("colleagues", "同事持有 Held by colleagues", Set.of(Whose.COLLEAGUES), Term.ANY, List.of())));
        for (int i = 0; i < STEPS.size(); i++) {
            Step step = STEPS.get(i);
            List<String> processes = List.of(step.processes().split(","));
            lists.add(new Worklist("step-" + processes.get(0), "步骤" + (i + 1) + "·" + step.chinese() + " Step " + (i + 1) + ": " + step.english(),
                MINE_OR_FREE, Term.ANY, processes));
        }
        lists.add(new Worklist("all", "全部待办（只看） All that wait, to look at", Set.of(Whose.ALL), Term.ANY, List.of()));
        return List.copyOf(lists);
    }

    /** All lists, in the order in which people see them. */
    public static List<Worklist> all() {
        return ALL;
    }

    public static Optional<Worklist> of(String id) {
        return ALL.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /** @throws Refusal INPUT if there is no such list */
    public static Worklist required(String id) {
        return of(id).orElseThrow(() -> {
            String known = String.join(", ", ALL.stream().map(Worklist::id).toList());
            return Refusal.ofInput("list", "没有清单“" + id + "”，可用：" + known, "there is no list “" + id + "”, but " + known);
        });
    }

    /** The duties for which the list is: of a step, those that have a task in it. */
    public Set<String> duties() {
        if (whose.contains(Whose.ALL)) {
            return Set.of("auditor");
        }
        return CONTRACT.processes().stream().filter(process -> processes.isEmpty() || processes.contains(process.key()))
            .flatMap(process -> process.people().stream()).flatMap(human -> CONTRACT.duties(human).stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
