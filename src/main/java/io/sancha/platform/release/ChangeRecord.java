package io.sancha.platform.release;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailAudit;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the trail keeps of a change: a chain of its own, with who proposed and who decided, and the hashes. */
@Component
class ChangeRecord {
    private static final String KIND = "process-change";
    private static final String FILE = "process-file";
    private static final String AUDIT = "auditor";
    private static final int PAGE = 200;
    private final Trail trail;
    private final TrailAudit audit;

    ChangeRecord(Trail trail, TrailAudit audit) {
        this.trail = trail;
        this.audit = audit;
    }

    /** Takes down an act, in the transaction of the act. */
    void told(ProcessChange change, List<ChangeFile> files, String by, String outcome, String rule, String sentence) {
        List<Reference> about = new ArrayList<>(List.of(new Reference(KIND, String.valueOf(change.id()), change.sha256())));
        files.forEach(file -> about.add(new Reference(FILE, file.name(), file.sha256())));
        trail.record(by, place(change), outcome, rule, sentence, about);
    }

    /** Takes down what was done with a change by somebody who need be no reviewer. */
    void told(ProcessChange change, List<Reference> further, Actor by, String outcome, String rule, String sentence) {
        List<Reference> about = new ArrayList<>(List.of(new Reference(KIND, String.valueOf(change.id()), change.sha256())));
        about.addAll(further);
        String duty = by.has(ChangeRules.DUTY) ? ChangeRules.DUTY : AUDIT;
        trail.record(by.userId(), new ActPlace(change.chain(), KIND, null, null, duty), outcome, rule, sentence, about);
    }

    private static ActPlace place(ProcessChange change) {
        return new ActPlace(change.chain(), KIND, null, null, change.kind() == ProcessChange.Kind.BUILD ? null : ChangeRules.DUTY);
    }

    /** Does something with a change: what is refused is told in its own chain. */
    static <T> T within(ProcessChange change, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place(change));
        }
    }

    List<TrailRecord> of(ProcessChange change) {
        return trail.of(change.chain(), 0, PAGE);
    }

    /** Whether the trail, whose chain is whole, tells of these very files that they were proposed. */
    boolean proves(ProcessChange change, List<ChangeFile> files) {
        List<Reference> proposed = trail.of(change.chain(), 0, 1).stream().flatMap(record -> record.references().stream()).toList();
        return audit.verify(change.chain()).isEmpty() && proposed.contains(new Reference(KIND, String.valueOf(change.id()), change.sha256()))
            && files.stream().allMatch(file -> proposed.contains(new Reference(FILE, file.name(), file.sha256())));
    }
}
