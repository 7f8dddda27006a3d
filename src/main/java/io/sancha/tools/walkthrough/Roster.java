package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.task.HumanTask;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who does what in a walk: the demo person of the duty, or whom the dossier names. */
final class Roster {
    private final Dossier dossier;
    private final CaseDuties duties;
    private final EngineActors people;
    /** Those on record by whom they were asked for: nobody changes duty while a case is walked. */
    private final Map<String, Set<String>> groups = new HashMap<>();

    Roster(Dossier dossier, CaseDuties duties, EngineActors people) {
        this.dossier = dossier;
        this.duties = duties;
        this.people = people;
    }

    Actor opener() {
        return person(whoDoes("relationship-manager", null, "relationship-manager"), "relationship-manager");
    }

    /** Who books what the borrower pays. */
    Actor accountant() {
        return person(whoDoes("accountant", null, "accountant"), "accountant");
    }

    /** Who confirms what the first entered, from the amount on that asks for two. */
    Actor secondAccountant() {
        return person(whoDoes("accountant-2", null, "accountant-2"), "accountant");
    }

    Actor forTask(HumanTask task, String caseId) {
        if (task.assignee() != null) {
            return person(task.assignee(), task.duty());
        }
        return person(whoDoes(task.duty(), caseId, task.duty()), task.duty());
    }

    /** Who has a duty in the case. */
    Actor ofDuty(String duty, String caseId) {
        return person(whoDoes(duty, caseId, duty), duty);
    }

    /** Whom an act names. @param who a user id, or {@code $duty} @param duty which they need, if they are on record with none */
    Actor named(String who, String duty, String caseId) {
        return person(who.startsWith("$") ? earlier(who.substring(1), duty, caseId) : who, duty);
    }

    private String whoDoes(String duty, String caseId, String byDefault) {
        String wanted = dossier.actors().getOrDefault(duty, duty.startsWith("approver") ? dossier.actors().getOrDefault("approver", byDefault) : byDefault);
        return wanted.startsWith("$") ? earlier(wanted.substring(1), duty, caseId) : wanted;
    }

    private String earlier(String earlier, String duty, String caseId) {
        return holder(caseId, earlier).orElseThrow(() -> Refusal.ofInput("actors." + duty, "本案中尚无人担任 " + earlier,
            "nobody has done the duty " + earlier + " in this case yet"));
    }

    /** Who did a duty; {@code approver} is any level, and {@code committee-member-2} sits in the second seat. */
    private Optional<String> holder(String caseId, String earlier) {
        if (earlier.equals("approver")) {
            return Stream.of("approver-branch", "approver-head-office", "approver-president").map(level -> duties.holder(caseId, level))
                .flatMap(Optional::stream).findFirst();
        }
        if (earlier.matches("committee-member-[1-9]")) {
            String seated = dossier.actors().getOrDefault(earlier, earlier);
            return duties.of(caseId).stream().filter(held -> held.duty().equals("committee-member") && held.userId().equals(seated))
                .map(CaseDuties.Held::userId).findFirst();
        }
        return duties.holder(caseId, earlier);
    }

    /** A person with the groups on record; one who is not on record has just the duty asked for. */
    private Actor person(String userId, String duty) {
        Set<String> held = new HashSet<>(groups.computeIfAbsent(userId, id -> Set.copyOf(people.groupsOf(id))));
        if (held.isEmpty()) {
            held.add(duty);
        }
        held.removeIf(group -> group.startsWith("branch-"));
        held.add("branch-" + dossier.branch());
        return new Actor(userId, Set.copyOf(held), Set.of(dossier.branch()));
    }
}
