package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.CaseSteps;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailQuestion;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a case, as people read it. */
@Component
@Transactional(readOnly = true)
class CaseStory {
    private static final String AUDITOR = "auditor";
    private final Trail trail;
    private final Actors actors;
    private final DiagramNames diagrams;

    CaseStory(Trail trail, Actors actors, DiagramNames diagrams) {
        this.trail = trail;
        this.actors = actors;
        this.diagrams = diagrams;
    }

    record Act(int seq, Instant at, LocalDate bankDate, String actor, String actorName, String duty, String task, String taskName, String diagram,
        String outcome, String rule,
               String message, String enteredSha256, String hash) {
    }

    /**
     * An act as an officer reads it.
     *
     * @param by name of who did it; null where the system did
     * @param process key of the process in which it was done; null outside any
     * @param proof by which an auditor finds the record again; null to everybody else
     */
    record Line(int seq, Instant at, LocalDate bankDate, String by, String duty, String process, String task, String taskName, String outcome, String rule,
                String message, Proof proof) {
    }

    record Proof(String actor, String taskId, String diagram, String enteredSha256, String hash) {
    }

    record Person(String id, String name) {
    }

    /** @param next the seq before which the next page begins; null if there is none @param people who acted in the case; only with its first page */
    record Page(List<Line> lines, Integer next, List<Person> people) {
    }

    List<Act> readable(List<TrailRecord> records) {
        Map<String, String> names = new HashMap<>();
        return records.stream().map(r -> new Act(r.seq(), r.at(), r.bankDate(), r.actor(), names.computeIfAbsent(r.actor(), actors::displayName), r.place()
            .duty(),
            r.place().task(), diagrams.of(r.place().diagram(), r.place().task()), r.place().diagram(), r.outcome(), r.rule(), r.message(), r.enteredSha256(),
            r.hash())).toList();
    }

    /** @param step key of a step, or empty for all @throws io.sancha.platform.audit.Refusal INPUT if there is no such step */
    Page page(String caseId, int before, int limit, String step, String person, boolean refusedOnly) {
        List<String> processes = step.isEmpty() ? List.of() : CaseSteps.processes(step);
        List<TrailRecord> found = trail.latest(new TrailQuestion(caseId, before, limit + 1, processes, person, refusedOnly));
        List<TrailRecord> shown = found.subList(0, Math.min(limit, found.size()));
        List<String> everybody = before == Integer.MAX_VALUE ? trail.actorsIn(caseId) : shown.stream().map(TrailRecord::actor).distinct().toList();
        Map<String, String> names = actors.displayNames(everybody);
        boolean audits = actors.current().filter(me -> me.has(AUDITOR)).isPresent();
        return new Page(shown.stream().map(record -> line(record, names, audits)).toList(), found.size() > limit ? shown.get(limit - 1).seq() : null,
            before == Integer.MAX_VALUE ? everybody.stream().map(id -> new Person(id, names.getOrDefault(id, id))).toList() : null);
    }

    private Line line(TrailRecord r, Map<String, String> names, boolean audits) {
        String diagram = r.place().diagram();
        return new Line(r.seq(), r.at(), r.bankDate(), Actor.SYSTEM.equals(r.actor()) ? null : names.getOrDefault(r.actor(), r.actor()), r.place().duty(),
            diagram == null ? null : diagram.replaceAll(":.*", ""), r.place().task(), diagrams.of(diagram, r.place().task()), r.outcome(), r.rule(),
            r.message(), audits ? new Proof(r.actor(), r.place().taskId(), diagram, r.enteredSha256(), r.hash()) : null);
    }
}
