package io.sancha.tools.walkthrough;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.counter.PaymentDesk;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.CaseTimers;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.policy.Policy;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Carries dossiers through the engine and tells how they ended. Moves the clock, so it runs in a process or test of its own. */
@Service
public class Walkthrough {
    private final Parts parts;
    private final Reckoning reckoning;

    Walkthrough(Parts parts, Reckoning reckoning) {
        this.parts = parts;
        this.reckoning = reckoning;
    }

    /** What a walk needs of the system. */
    @org.springframework.stereotype.Component
    record Parts(LifecycleProcess lifecycle, TaskDesk tasks, CaseRegister cases, CaseDuties duties, EngineActors people, Trail trail, CaseTimers timers,
        BankClock clock, LoanAccounts accounts, PaymentDesk payments, RiskClasses classes, EndOfDay endOfDay, Policy policy, Scripts scripts,
        Declarations declarations, Photographs photographs, Doors doors) {
    }

    /**
     * Walks one dossier to its end.
     *
     * @param story hears of every act as it is written down
     */
    public Ending walk(Dossier dossier, Consumer<Step> story) throws Exception {
        parts.lifecycle().abandonedRehearsalsFound();
        if (dossier.bank() != null) {
            parts.policy().suppose(Map.of("capital.net", dossier.bank().netCapital().amount(), "capital.tier1-net", dossier.bank().tier1NetCapital().amount()));
        }
        try {
            Walk walk = new Walk(dossier, parts, story);
            try {
                walk.toTheEnd();
                return reckoning.of(walk);
            } finally {
                leaveNothingHalfDone(walk);
            }
        } finally {
            parts.clock().release();
            parts.policy().suppose(Map.of());
        }
    }

    /** Begins a dossier's case, on the day that the clock shows, and leaves it to whoever goes on with it. */
    public CaseWork begun(Dossier dossier) throws Exception {
        return CaseWork.begun(dossier, parts);
    }

    /** Goes on with a case that was begun before. */
    public CaseWork on(String caseId, Dossier dossier) {
        return CaseWork.on(caseId, dossier, parts);
    }

    /** A case that was stopped on its way is ended as such: no task or timer of it stays behind. */
    private void leaveNothingHalfDone(Walk walk) {
        walk.cases().stream().filter(one -> !one.hasEnded()).forEach(one -> parts.lifecycle().rehearsalStopped(one.caseId()));
    }
}
