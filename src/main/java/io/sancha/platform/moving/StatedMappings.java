package io.sancha.platform.moving;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.DiagramElements.Node;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a reviewer states of elements that are called otherwise in the newest version (MOV-03). */
@Component
class StatedMappings {
    private final InstanceMoves engine;

    StatedMappings(InstanceMoves engine) {
        this.engine = engine;
    }

    /**
     * @throws Refusal MOV-03 at an element that is in none of the versions, that is gone from the newest, that is of another kind there, or that is another
     * one beside it; MOD-06 where a task of one duty would become another task
     */
    void check(String process, Collection<Integer> from, int to, Map<String, String> stated) {
        Map<Integer, Map<String, Node>> versions = new HashMap<>();
        from.forEach(version -> versions.put(version, engine.nodes(process, version)));
        Map<String, Node> before = new HashMap<>();
        versions.values().forEach(before::putAll);
        Map<String, Node> after = engine.nodes(process, to);
        Set<String> taken = new HashSet<>();
        stated.forEach((element, becomes) -> {
            check(element, becomes, before.get(element), after.get(becomes), to);
            calledOtherwise(element, becomes, versions.values(), after);
            if (!taken.add(becomes)) {
                throw refused(becomes + " 被列为两个节点的去处", becomes + " is named for two elements");
            }
        });
        // the engine's own objections, of each version, before anything is looked at
        from.forEach(version -> engine.becoming(new VersionMove(process, version, to, stated)));
    }

    private static void check(String element, String becomes, Node before, Node after, int to) {
        if (before == null) {
            throw refused("所选各版中没有节点 " + element, "none of the versions has an element " + element);
        }
        if (after == null) {
            throw refused("第 " + to + " 版中没有节点 " + becomes + "，" + element + " 不能移到那里", "version " + to + " has no element " + becomes + "; " + element
                + " cannot move there");
        }
        if (!before.kind().equals(after.kind())) {
            throw refused(element + "（" + before.kind() + "）与 " + becomes + "（" + after.kind() + "）种类不同",
                element + " is a " + before.kind() + " and " + becomes + " a " + after.kind());
        }
        if (before.duty() != null && !element.equals(becomes) && (isTask(element) || !Objects.equals(before.duty(), after.duty()))) {
            throw Refusal.by("MOD-06", "任务 " + element + " 不能改作任务 " + becomes + "：任务的岗位、表单由契约定，已办的不能充作未办的",
                "the task " + element + " does not become the task " + becomes + ": a task's duty and form are the contract's, and what is done of one is not "
                    + "done of another").atField("mappings");
        }
    }

    /**
     * What the newest version has under the same name is not called otherwise there, and what an older one has besides is something else: a term that
     * became a reminder would have gone by without anybody hearing of it.
     */
    private static void calledOtherwise(String element, String becomes, Collection<Map<String, Node>> versions, Map<String, Node> after) {
        if (after.containsKey(element) && !element.equals(becomes)) {
            throw refused(element + " 在新版中编号不变，不能改作 " + becomes, element + " is called the same in the newest version and does not become " + becomes);
        }
        if (versions.stream().anyMatch(version -> version.containsKey(element) && version.containsKey(becomes) && !element.equals(becomes))) {
            throw refused(becomes + " 与 " + element + " 在旧版中是两个节点，" + element + " 不能改作 " + becomes,
                becomes + " and " + element + " are two elements of an older version; the one does not become the other");
        }
    }

    /** Whether the contract has such a task; one that the build has given another name it has no more. */
    private static boolean isTask(String element) {
        List<HumanWork> known = Contract.ofTheBank().all(ContractProcess::people).toList();
        return known.stream().anyMatch(human -> human.task().equals(element));
    }

    private static Refusal refused(String chinese, String english) {
        return Refusal.by("MOV-03", chinese, english).atField("mappings");
    }
}
