package io.sancha.steps.warning.process;

import io.sancha.platform.engine.EachAlone;
import io.sancha.platform.engine.EachAlone.Tally;
import io.sancha.steps.warning.WarningSearch;
import io.sancha.steps.warning.WarningSearch.Found;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** Raises what the last day that ended warns of. A day of which one failed is looked at again; what was raised is not found again. */
@Service
public class DayWarnings {
    private final WarningSearch search;
    private final WarningProcess process;

    DayWarnings(WarningSearch search, WarningProcess process) {
        this.search = search;
        this.process = process;
    }

    /** Looks at the last day that has ended, once. @return how many warnings it raised */
    public Tally dayEnded(BooleanSupplier goesOn) {
        return search.dayToLookAt().map(day -> lookAt(day, goesOn)).orElse(new Tally(0, true));
    }

    private Tally lookAt(LocalDate day, BooleanSupplier goesOn) {
        Tally tally = new EachAlone<Found>("warnings", found -> found.loanNumber() + " " + found.signal(), goesOn).of(
            page -> search.found(day, page.isEmpty() ? null : page.get(page.size() - 1)), process::warningFound);
        if (tally.whole()) {
            search.lookedAt(day, tally.done());
        }
        return tally;
    }
}
