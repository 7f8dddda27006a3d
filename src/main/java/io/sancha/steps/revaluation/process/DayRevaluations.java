package io.sancha.steps.revaluation.process;

import io.sancha.platform.audit.Refusal;
import io.sancha.steps.revaluation.RevaluationSearch;
import io.sancha.steps.revaluation.RevaluationSearch.Due;
import io.sancha.steps.warning.WarningSearch.Found;
import io.sancha.steps.warning.process.WarningProcess;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Begins what is due when a day has ended, and warns of what expires, each in a transaction of its own: one that fails holds none of the others back. A day
 * of which one failed is looked at again at the next beat; what was begun or raised is not found again.
 */
@Service
public class DayRevaluations {
    private static final Logger LOG = LoggerFactory.getLogger(DayRevaluations.class);
    private final RevaluationSearch search;
    private final RevaluationProcess process;
    private final WarningProcess warnings;

    DayRevaluations(RevaluationSearch search, RevaluationProcess process, WarningProcess warnings) {
        this.search = search;
        this.process = process;
        this.warnings = warnings;
    }

    /** Looks at the last day that has ended, once. @return how many revaluations it began */
    public int dayEnded() {
        return search.dayToLookAt().map(this::lookAt).orElse(0);
    }

    private int lookAt(LocalDate day) {
        var tally = new Tally();
        for (List<Due> page = search.due(day, ""); !page.isEmpty(); page = search.due(day, page.get(page.size() - 1).loanNumber())) {
            page.forEach(one -> tally.begun += tally.done(one.loanNumber(), () -> process.revaluationDue(one)));
        }
        int warned = 0;
        for (List<Found> page = search.expiring(day, null); !page.isEmpty(); page = search.expiring(day, page.get(page.size() - 1))) {
            for (Found one : page) {
                warned += tally.done(one.loanNumber(), () -> warnings.warningFound(one));
            }
        }
        if (tally.whole) {
            search.lookedAt(day, tally.begun, warned);
        }
        return tally.begun;
    }

    /** What came of a day so far. */
    private static final class Tally {
        private int begun;
        private boolean whole = true;

        int done(String loanNumber, Runnable act) {
            try {
                act.run();
                return 1;
            } catch (Refusal refusal) {
                // the loan has ended meanwhile, or another server or a person was faster
                LOG.info("{}: {}", loanNumber, refusal.getMessage());
            } catch (RuntimeException failed) {
                LOG.warn("the security of {} could not be looked at, and is again", loanNumber, failed);
                whole = false;
            }
            return 0;
        }
    }
}
