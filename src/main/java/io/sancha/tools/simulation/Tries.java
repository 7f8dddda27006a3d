package io.sancha.tools.simulation;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import java.time.LocalDate;
import java.util.Optional;

/** Tries that must be refused: by a rule, and with nothing changed. */
final class Tries {
    /** Meant in earnest, but a rule is against it: a class that is too good, a warning lifted too early. */
    private static final String IN_EARNEST = "MEANT_IN_EARNEST";
    private final Fingerprint fingerprint;
    private final Trail trail;
    private final Actors people;
    private final Tally tally;

    Tries(Fingerprint fingerprint, Trail trail, Actors people, Tally tally) {
        this.fingerprint = fingerprint;
        this.trail = trail;
        this.people = people;
        this.tally = tally;
    }

    /** What is tried. */
    interface Deed {
        void done() throws Exception;
    }

    /** Tries it, and holds what came of it against what must. @return whether it was refused */
    boolean refuses(Wrong wrong, String caseId, LocalDate today, Deed deed) throws Exception {
        String before = fingerprint.of(caseId);
        int records = fingerprint.records(caseId);
        Optional<Refusal> refusal = refusal(deed);
        if (refusal.isEmpty()) {
            tally.fault(caseId, today, "-", wrong + " was not refused");
            return false;
        }
        if (!wrong.met(refusal.get())) {
            tally.fault(caseId, today, refusal.get().rule(), wrong + " was refused for something else: " + refusal.get().english());
        }
        if (!fingerprint.of(caseId).equals(before)) {
            tally.fault(caseId, today, refusal.get().rule(), wrong + " was refused, and something of the case changed");
        }
        trail.refused(refusal.get(), people.currentUser());
        if (!fingerprint.refusedSince(caseId, records).contains(refusal.get().rule())) {
            tally.fault(caseId, today, refusal.get().rule(), wrong + " was refused, and the trail does not keep the try");
        }
        tally.refused(wrong.name(), refusal.get());
        return true;
    }

    /** Does what is meant in earnest. @return the refusal that met it, told to the trail; empty where it was done */
    Optional<Refusal> earnest(Deed deed) throws Exception {
        Optional<Refusal> refusal = refusal(deed);
        refusal.ifPresent(one -> {
            tally.refused(IN_EARNEST, one);
            trail.refused(one, people.currentUser());
        });
        return refusal;
    }

    private static Optional<Refusal> refusal(Deed deed) throws Exception {
        try {
            deed.done();
            return Optional.empty();
        } catch (Exception thrown) {
            Optional<Refusal> refusal = Refusal.in(thrown).filter(one -> one.rule() != null && !one.rule().isBlank());
            if (refusal.isEmpty()) {
                throw thrown;
            }
            return refusal;
        }
    }
}
