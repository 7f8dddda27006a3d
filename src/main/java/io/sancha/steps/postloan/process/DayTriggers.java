package io.sancha.steps.postloan.process;

import io.sancha.steps.postloan.PostloanDesk;
import io.sancha.steps.postloan.TriggerSearch;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Has inspections planned anew by what the last day that ended brought about (PLM-08), each loan in a transaction of its own: one that cannot be told holds
 * none of the others back. A day of which one failed is looked at again; whose plan follows its triggers is not told twice.
 */
@Service
public class DayTriggers {
    private static final Logger LOG = LoggerFactory.getLogger(DayTriggers.class);
    private final TriggerSearch search;
    private final PostloanDesk desk;
    private final PostloanProcess process;

    DayTriggers(TriggerSearch search, PostloanDesk desk, PostloanProcess process) {
        this.search = search;
        this.desk = desk;
        this.process = process;
    }

    /** Looks at the last day that has ended, once. @return of how many loans the inspection was planned anew */
    public int dayEnded() {
        return search.dayToLookAt().map(this::lookAt).orElse(0);
    }

    private int lookAt(LocalDate day) {
        int replanned = 0;
        boolean whole = true;
        List<String> page = search.casesBehind("");
        while (!page.isEmpty()) {
            for (String caseId : page) {
                try {
                    if (desk.triggersDiffer(caseId)) {
                        process.triggersChanged(caseId);
                        replanned++;
                    }
                } catch (RuntimeException failed) {
                    LOG.warn("the inspections of {} could not be planned anew, and it is tried again", caseId, failed);
                    whole = false;
                }
            }
            page = search.casesBehind(page.get(page.size() - 1));
        }
        if (whole) {
            search.lookedAt(day, replanned);
        }
        return replanned;
    }
}
