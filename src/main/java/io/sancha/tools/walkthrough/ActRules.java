package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.FoundValue;
import io.sancha.platform.task.ProcessContract;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the acts that a dossier tells can be done at all: there is such a task, its form has such fields, the door is known. */
@Component
class ActRules {
    private final ProcessContract contract;
    private final Doors doors;

    ActRules(ProcessContract contract, Doors doors) {
        this.contract = contract;
        this.doors = doors;
    }

    /** @throws Refusal naming the first act that cannot be, by its path */
    void check(List<Act> acts, String path) {
        if (acts.isEmpty()) {
            return;
        }
        Map<String, Set<String>> fields = new TreeMap<>();
        contract.read().forEach(task -> fields.put(task.task(), task.fields().stream().map(field -> field.name().replaceAll("[.\\[].*", ""))
            .collect(Collectors.toCollection(TreeSet::new))));
        for (int i = 0; i < acts.size(); i++) {
            check(acts.get(i), path + "[" + i + "]", fields);
        }
    }

    private void check(Act act, String path, Map<String, Set<String>> fields) {
        if ((act.task() == null) == (act.door() == null)) {
            throw Refusal.ofInput(path, "task 与 door 须且只须填一项", "give either task or door");
        }
        if (act.refused() != null && !act.refused().matches("INPUT|[A-Z]{3}-\\d{2}")) {
            throw FoundValue.of(act.refused()).insteadOf("规则编号，如 PLM-07", "the id of a rule, such as PLM-07").at(path + ".refused");
        }
        if (act.field() != null && act.refused() == null) {
            throw Refusal.ofInput(path + ".field", "只有被拒绝的办理才填", "only what is refused names a field");
        }
        if (act.isLeft() && (act.entry() != null || act.by() != null || act.refused() != null || act.on() != null)) {
            throw Refusal.ofInput(path + ".left", "无人办理的任务不填办理内容", "a task that nobody does has no entry, person, day or refusal");
        }
        if (act.door() != null) {
            checkDoor(act, path);
        } else if (!fields.containsKey(act.task())) {
            throw FoundValue.of(act.task()).insteadOf(" " + fields.keySet() + " 之一", "one of " + fields.keySet()).at(path + ".task");
        } else if (act.entry() != null) {
            checkFields(act.entry(), path + ".entry", fields.get(act.task()));
        }
    }

    private void checkDoor(Act act, String path) {
        if (!doors.ids().contains(act.door())) {
            throw FoundValue.of(act.door()).insteadOf(" " + doors.ids() + " 之一", "one of " + doors.ids()).at(path + ".door");
        }
        for (Map.Entry<String, Object> needed : required(act).entrySet()) {
            if (needed.getValue() == null) {
                throw Refusal.ofInput(path + "." + needed.getKey(), "必填", "is required");
            }
        }
        if (act.time() != null || act.from() != null || act.photographOf() != null || act.left() != null) {
            throw Refusal.ofInput(path, "door 只填 on、by、entry、refused、field", "a door has nothing but on, by, entry, refused and field");
        }
        if (act.isAttempt()) {
            // what is wrong with it may be just what it is told for
            return;
        }
        try {
            doors.check(act.door(), act.entry());
        } catch (Refusal refusal) {
            throw refusal.withinEntry(path + ".entry");
        }
    }

    private static Map<String, Object> required(Act act) {
        Map<String, Object> needed = new TreeMap<>();
        needed.put("by", act.by());
        needed.put("entry", act.entry());
        needed.put("on", act.on());
        return needed;
    }

    private static void checkFields(ObjectNode entry, String path, Set<String> known) {
        for (Iterator<String> names = entry.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!known.contains(name)) {
                throw Refusal.ofInput(path + "." + name, "未知的键，应为 " + known + " 之一", "unknown key; expected one of " + known);
            }
        }
    }
}
