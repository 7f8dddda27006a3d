package io.sancha.steps.warning.process;

import io.sancha.platform.audit.Refusal;
import io.sancha.steps.warning.WarningSearch;
import io.sancha.steps.warning.WarningSearch.Found;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Raises what the last day that ended warns of, each in a transaction of its own: one that cannot be raised holds none of the others back. A day of which one
 * failed is looked at again at the next beat; what was raised is not found again.
 */
@Service
public class DayWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(DayWarnings.class);
    private final WarningSearch search;
    private final WarningProcess process;

    DayWarnings(WarningSearch search, WarningProcess process) {
        this.search = search;
        this.process = process;
    }

    /** Looks at the last day that has ended, once. @return how many warnings it raised */
    public int dayEnded() {
        return search.dayToLookAt().map(this::lookAt).orElse(0);
    }

    private int lookAt(LocalDate day) {
        int raised = 0;
        boolean whole = true;
        List<Found> page = search.found(day, null);
        while (!page.isEmpty()) {
            for (Found one : page) {
                try {
                    raised += raise(one);
                } catch (RuntimeException failed) {
                    LOG.warn("{} {} could not be raised, and is tried again", one.loanNumber(), one.signal(), failed);
                    whole = false;
                }
            }
            page = search.found(day, page.get(page.size() - 1));
        }
        if (whole) {
            search.lookedAt(day, raised);
        }
        return raised;
    }

    private int raise(Found one) {
        try {
            process.warningFound(one);
            return 1;
        } catch (Refusal refusal) {
            // the loan has ended meanwhile, or another server or a person was faster
            LOG.info("{} {} is not raised: {}", one.loanNumber(), one.signal(), refusal.getMessage());
            return 0;
        }
    }
}
