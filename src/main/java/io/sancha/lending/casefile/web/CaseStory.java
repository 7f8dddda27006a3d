package io.sancha.lending.casefile.web;

import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.DiagramNames;
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
    private final Actors actors;
    private final DiagramNames diagrams;

    CaseStory(Actors actors, DiagramNames diagrams) {
        this.actors = actors;
        this.diagrams = diagrams;
    }

    record Act(int seq, Instant at, LocalDate bankDate, String actor, String actorName, String duty, String task, String taskName, String diagram,
        String outcome, String rule,
               String message, String enteredSha256, String hash) {
    }

    List<Act> readable(List<TrailRecord> records) {
        Map<String, String> names = new HashMap<>();
        return records.stream().map(r -> new Act(r.seq(), r.at(), r.bankDate(), r.actor(), names.computeIfAbsent(r.actor(), actors::displayName), r.place()
            .duty(),
            r.place().task(), diagrams.of(r.place().diagram(), r.place().task()), r.place().diagram(), r.outcome(), r.rule(), r.message(), r.enteredSha256(),
            r.hash())).toList();
    }
}
