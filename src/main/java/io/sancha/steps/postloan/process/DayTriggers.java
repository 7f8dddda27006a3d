package io.sancha.steps.postloan.process;

import io.sancha.platform.engine.EachAlone;
import io.sancha.platform.engine.EachAlone.Tally;
import io.sancha.steps.postloan.PostloanDesk;
import io.sancha.steps.postloan.TriggerSearch;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/**
 * Has inspections planned anew by what the last day that ended brought about (PLM-08). A day of which one failed is looked at again; whose plan follows its
 * triggers is not told twice.
 */
@Service
public class DayTriggers {
    private final TriggerSearch search;
    private final PostloanDesk desk;
    private final PostloanProcess process;

    DayTriggers(TriggerSearch search, PostloanDesk desk, PostloanProcess process) {
        this.search = search;
        this.desk = desk;
        this.process = process;
    }

    /** Looks at the last day that has ended, once. @return of how many loans the inspection was looked at */
    public Tally dayEnded(BooleanSupplier goesOn) {
        return search.dayToLookAt().map(day -> lookAt(day, goesOn)).orElse(new Tally(0, true));
    }

    private Tally lookAt(LocalDate day, BooleanSupplier goesOn) {
        int[] replanned = {0};
        Tally tally = new EachAlone<String>("inspections planned anew", caseId -> caseId, goesOn).of(
            page -> search.casesBehind(page.isEmpty() ? "" : page.get(page.size() - 1)), caseId -> {
                if (desk.triggersDiffer(caseId)) {
                    process.triggersChanged(caseId);
                    replanned[0]++;
                }
            });
        if (tally.whole()) {
            search.lookedAt(day, replanned[0]);
        }
        return new Tally(replanned[0], tally.whole());
    }
}
