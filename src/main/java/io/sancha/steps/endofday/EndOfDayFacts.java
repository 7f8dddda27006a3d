package io.sancha.steps.endofday;

import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the operator's form shows of a day: the loans that failed. The key of an end of day is its date, {@code day-2024-03-18}. */
@Component
class EndOfDayFacts implements CaseFacts<EndOfDayFacts.Facts> {
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
    public Optional<Facts> of(String caseId) {
        if (caseId == null || !caseId.startsWith(BankDay.PREFIX)) {
            return Optional.empty();
        }
        LocalDate day = BankDay.of(caseId);
        return Optional.of(new Facts(day, desk.untreated(day)));
    }
}
