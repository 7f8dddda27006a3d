package io.sancha.steps.endofday;

import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the operator's form shows of a day: the loans that failed. The key of an end of day is its date, {@code day-2024-03-18}. */
@Component
class EndOfDayFacts implements CaseFacts {
    private final DayDesk desk;

    EndOfDayFacts(DayDesk desk) {
        this.desk = desk;
    }

    record Facts(LocalDate day, List<DayDesk.FailedLoan> failed) {
    }

    @Override
    public String section() {
        return "endofday";
    }

    @Override
    public Object of(String caseId) {
        if (caseId == null || !caseId.startsWith(BankDay.PREFIX)) {
            return null;
        }
        LocalDate day = BankDay.of(caseId);
        return new Facts(day, desk.untreated(day));
    }
}
