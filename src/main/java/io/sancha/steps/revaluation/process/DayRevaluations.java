package io.sancha.steps.revaluation.process;

import io.sancha.platform.engine.EachAlone;
import io.sancha.platform.engine.EachAlone.Tally;
import io.sancha.steps.revaluation.RevaluationSearch;
import io.sancha.steps.revaluation.RevaluationSearch.Due;
import io.sancha.steps.warning.WarningSearch.Found;
import io.sancha.steps.warning.process.WarningProcess;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/**
 * Begins what is due when a day has ended, and warns of what expires. A day of which one failed is looked at again; what was begun or raised is not found
 * again.
 */
@Service
public class DayRevaluations {
    private final RevaluationSearch search;
    private final RevaluationProcess process;
    private final WarningProcess warnings;

    DayRevaluations(RevaluationSearch search, RevaluationProcess process, WarningProcess warnings) {
        this.search = search;
        this.process = process;
        this.warnings = warnings;
    }

    /** Looks at the last day that has ended, once. @return how many revaluations it began and warnings it raised */
    public Tally dayEnded(BooleanSupplier goesOn) {
        return search.dayToLookAt().map(day -> lookAt(day, goesOn)).orElse(new Tally(0, true));
    }

    private Tally lookAt(LocalDate day, BooleanSupplier goesOn) {
        Tally begun = new EachAlone<>("revaluations", Due::loanNumber, goesOn).of(
            page -> search.due(day, page.isEmpty() ? "" : page.get(page.size() - 1).loanNumber()), process::revaluationDue);
        Tally warned = new EachAlone<>("security that expires", Found::loanNumber, goesOn).of(
            page -> search.expiring(day, page.isEmpty() ? null : page.get(page.size() - 1)), warnings::warningFound);
        Tally all = begun.and(warned);
        if (all.whole()) {
            search.lookedAt(day, begun.done(), warned.done());
        }
        return all;
    }
}
