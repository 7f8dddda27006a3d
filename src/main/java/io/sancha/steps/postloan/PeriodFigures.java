package io.sancha.steps.postloan;

import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ratios of the statement that is being typed, beside those of the last inspection and of the approval (PLM-06). */
@Component
class PeriodFigures implements LiveFigures<PeriodFigures.Figures> {
    private final RatioChanges changes;
    private final InspectionDesk desk;
    private final Clock clock;

    PeriodFigures(RatioChanges changes, InspectionDesk desk, Clock clock) {
        this.changes = changes;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param ratios one a row */
    record Figures(List<RatioChange> ratios) {
    }

    @Override
    public String task() {
        return "collect-evidence";
    }

    @Override
    public String name() {
        return "periodNow";
    }

    @Override
    public Optional<Figures> of(String caseId, TypedSoFar typed) {
        return typed.part("statement", PeriodStatement.class)
            .map(statement -> new Figures(changes.of(caseId, desk.current(caseId).id(), statement, LocalDate.now(clock))));
    }
}
