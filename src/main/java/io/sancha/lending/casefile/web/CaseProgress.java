package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.CaseSteps;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailPart;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.CaseWay;
import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.task.TaskDesk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a case has come: a diagram with the way taken, who did what when, and what waits. */
@Component
@Transactional(readOnly = true)
class CaseProgress {
    private final CaseWay way;
    private final DeployedVersions versions;
    private final Trail trail;
    private final TaskDesk tasks;
    private final Duties duties;
    private final Actors actors;

    CaseProgress(CaseWay way, DeployedVersions versions, Trail trail, TaskDesk tasks, Duties duties, Actors actors) {
        this.duties = duties;
        this.way = way;
        this.versions = versions;
        this.trail = trail;
        this.tasks = tasks;
        this.actors = actors;
    }

    /**
     * A process of the case as the list beside the drawing tells it.
     *
     * @param rounds how often the case began it
     * @param people names of who did something in it
     * @param refused how many tries were refused
     */
    record Step(String process, int rounds, boolean running, Instant began, Instant ended, List<String> people, int refused) {
    }

    /** The last that was done at an element. @param by name; null where the system did it */
    record Done(String element, String by, Instant at, LocalDate bankDate, String outcome) {
    }

    /** @param duty that the task asks for, by its name @param holder name of who holds it; null while nobody does */
    record Waiting(String name, String process, String element, String duty, String holder, Instant since, Instant dueOn) {
    }

    /** @param drawing the diagram that is shown, as XML; null where the case has not come to it */
    record Progress(String process, Integer version, String drawing, List<CaseWay.Stay> stays, List<CaseWay.Passage> passages, List<Done> done,
                    List<Step> steps, List<Waiting> waiting) {
    }

    /** @param step key of the step whose diagram is shown; empty for the whole life @throws io.sancha.platform.audit.Refusal INPUT if there is no such step */
    Progress of(String caseId, String step) {
        String process = CaseSteps.process(step);
        List<CaseWay.Round> rounds = way.rounds(caseId).stream()
            .sorted(Comparator.comparing(CaseWay.Round::began).thenComparingInt(round -> CaseSteps.place(round.process()))).toList();
        List<TrailPart> parts = trail.parts(caseId);
        List<TrailRecord> last = trail.lastAtEach(caseId, List.of(process));
        Map<String, String> names = actors.displayNames(Stream.concat(parts.stream().map(TrailPart::actors).flatMap(Collection::stream),
            last.stream().map(TrailRecord::actor)).collect(Collectors.toSet()));
        Integer version = rounds.stream().filter(round -> round.process().equals(process)).map(CaseWay.Round::version).findFirst().orElse(null);
        return new Progress(process, version, version == null ? null : drawing(process, version), way.stays(caseId, process),
            way.passages(caseId, process), last.stream().map(record -> done(record, names)).toList(),
            rounds.stream().map(round -> step(round, parts, names)).toList(), waiting(caseId));
    }

    private String drawing(String process, int version) {
        return versions.content(process + ".bpmn", version).map(file -> new String(file.content(), StandardCharsets.UTF_8)).orElse(null);
    }

    private static Step step(CaseWay.Round round, List<TrailPart> parts, Map<String, String> names) {
        TrailPart part = parts.stream().filter(one -> one.process().equals(round.process())).findFirst().orElse(null);
        List<String> people = part == null ? List.of() : part.actors().stream().filter(id -> !Actor.SYSTEM.equals(id))
            .map(id -> names.getOrDefault(id, id)).toList();
        return new Step(round.process(), round.rounds(), round.running(), round.began(), round.ended(), people, part == null ? 0 : part.refused());
    }

    private static Done done(TrailRecord record, Map<String, String> names) {
        String by = Actor.SYSTEM.equals(record.actor()) ? null : names.getOrDefault(record.actor(), record.actor());
        return new Done(record.place().task(), by, record.at(), record.bankDate(), record.outcome());
    }

    private List<Waiting> waiting(String caseId) {
        Map<String, String> names = duties.all().stream().collect(Collectors.toMap(Duty::id, Duty::name));
        return tasks.openIn(caseId).stream().map(task -> new Waiting(task.name(), task.process(), task.key(), names.get(task.duty()), task.assigneeName(),
            task.createdAt(), task.dueOn())).toList();
    }
}
