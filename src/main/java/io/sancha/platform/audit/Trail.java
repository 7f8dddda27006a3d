package io.sancha.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Takes down what is done: an act and its record stand or fall together.
 *
 * <p>A step of a diagram is an <em>open act</em> while its Java runs: what that Java notes with {@link #about} and {@link #answered}
 * becomes part of the step's record.
 */
@Service
public class Trail {
    /** Under this name the system itself acts. */
    private static final String SYSTEM = "system";
    private final TrailStore store;
    private final Clock clock;
    private final PendingRecords pending;
    private final ThreadLocal<Deque<OpenAct>> open = ThreadLocal.withInitial(ArrayDeque::new);

    Trail(TrailStore store, Clock clock, PendingRecords pending) {
        this.store = store;
        this.clock = clock;
        this.pending = pending;
    }

    private static final class OpenAct {
        private final List<Reference> references = new ArrayList<>();
        private String outcome = "DONE";
        private String rule;
        private String message;
        private String enteredSha256;
    }

    /**
     * Runs a step and writes its record: the references, answer and entry that were noted while it ran. A refusal that leaves the step
     * is told where it happened.
     */
    public <E extends Exception> void during(String actor, ActPlace place, Step<E> step) throws E {
        var act = new OpenAct();
        open.get().push(act);
        try {
            step.run();
            pending.add(new TrailRecord(place.caseId(), 0, now(), bankDate(), actor, place, act.outcome, act.rule, act.message,
                References.of(act.references), act.enteredSha256, null, null));
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place);
        } finally {
            open.get().pop();
        }
    }

    /**
     * Does something that is done within an act where somebody opened one, and is an act of its own where nobody did: what it notes becomes
     * part of the record of the one or the other.
     */
    public <T> T within(String actor, ActPlace place, Supplier<T> deed) {
        if (isActing()) {
            return deed.get();
        }
        var done = new AtomicReference<T>();
        during(actor, place, () -> done.set(deed.get()));
        return done.get();
    }

    /** Whether an act is open. Who asks a decision table only to show what it says notes nothing. */
    public boolean isActing() {
        return !open.get().isEmpty();
    }

    /** What a diagram's step does. */
    @FunctionalInterface
    public interface Step<E extends Exception> {
        void run() throws E;
    }

    /** Notes what the running step is about, each thing once. @throws IllegalStateException outside an act, here and below: it would be told to nobody */
    public void about(String kind, Object key, String sha256) {
        var reference = new Reference(kind, String.valueOf(key), sha256);
        OpenAct act = current();
        if (!act.references.contains(reference)) {
            act.references.add(reference);
        }
    }

    /** Notes the answer to which the running step came. */
    public void answered(String outcome) {
        current().outcome = outcome;
    }

    /** Notes the rule by which the running step decided, with the sentence that explains it; persons' numbers in it are masked. */
    public void because(String rule, String message) {
        OpenAct act = current();
        act.rule = rule;
        act.message = Sentence.told(message);
    }

    /** Adds a sentence to what explains the running step. */
    public void alsoSaying(String sentence) {
        OpenAct act = current();
        act.message = Sentence.told(act.message == null ? sentence : act.message + "；" + sentence);
    }

    /** Notes the hash of what the person entered for the running step. */
    public void entered(String sha256) {
        current().enteredSha256 = sha256;
    }

    /** Writes an act that is no step of a diagram, such as an upload. Needs a running transaction; persons' numbers in the message are masked. */
    public void record(String actor, ActPlace place, String outcome, String rule, String message, List<Reference> references) {
        pending.add(new TrailRecord(place.caseId(), 0, now(), bankDate(), actor, place, outcome, rule, Sentence.told(message),
            References.of(references), null, null, null));
    }

    /**
     * What the running transaction noted in a case last with one of these outcomes: how what now begins has come about. Where a person decided it, theirs
     * is meant, and not what the system noted after them.
     */
    public Optional<TrailRecord> justNow(String caseId, Set<String> outcomes) {
        return pending.soFar().stream().filter(record -> caseId.equals(record.caseId()) && outcomes.contains(record.outcome()))
            .reduce((earlier, later) -> SYSTEM.equals(later.actor()) && !SYSTEM.equals(earlier.actor()) ? earlier : later);
    }

    /** Writes a refused attempt, apart from the transaction that is refused and once only. */
    public void refused(Refusal refusal, String actor) {
        if (!refusal.markRecorded()) {
            return;
        }
        ActPlace place = refusal.place().orElseGet(() -> ActPlace.outsideProcess(null, null));
        var attempt = new TrailRecord(place.caseId(), 0, now(), bankDate(), actor, place, "REFUSED", refusal.rule(),
            refusal.chinese() + " / " + refusal.english(), References.of(List.of()), null, null, null);
        pending.apart(attempt);
    }

    /** The trail of a case in its order, from a record on. @param after the last seq already read @param limit at most this many */
    public List<TrailRecord> of(String caseId, int after, int limit) {
        return store.read(caseId, after, limit);
    }

    /** Records of a case, the newest first, at most as many as are asked for. */
    public List<TrailRecord> latest(TrailQuestion question) {
        return store.latest(question);
    }

    /** User ids of all who acted in a case, the system among them, in their order. */
    public List<String> actorsIn(String caseId) {
        return store.actors(caseId);
    }

    /** Of each element of a process at which something was done in a case, the last that was. */
    public List<TrailRecord> lastAtEach(String caseId, List<String> diagrams) {
        return store.lastAtEach(caseId, diagrams);
    }

    /** What the trail holds of a case, process by process, in the order in which they began. */
    public List<TrailPart> parts(String caseId) {
        return store.parts(caseId);
    }

    private OpenAct current() {
        OpenAct act = open.get().peek();
        if (act == null) {
            throw new IllegalStateException("nothing is noted outside an act: open one with during() or within()");
        }
        return act;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate bankDate() {
        return LocalDate.now(clock);
    }
}
