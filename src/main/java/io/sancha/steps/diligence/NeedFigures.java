package io.sancha.steps.diligence;

import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The need for working capital (INV-07) that follows from the plan as it is typed on the visit. */
@Component
class NeedFigures implements LiveFigures<FundingNeed.Lines> {
    private final EarlierSteps earlier;
    private final Investigations investigations;
    private final Stamps stamps;

    NeedFigures(EarlierSteps earlier, Investigations investigations, Stamps stamps) {
        this.earlier = earlier;
        this.investigations = investigations;
        this.stamps = stamps;
    }

    @Override
    public String task() {
        return "visit-borrower";
    }

    @Override
    public String name() {
        return "needNow";
    }

    @Override
    public Optional<FundingNeed.Lines> of(String caseId, TypedSoFar typed) {
        if (!earlier.loanAsked(caseId).isWorkingCapital()) {
            return Optional.empty();
        }
        long investigation = investigations.findFirstByCaseIdOrderByIdDesc(caseId).map(Investigation::id).orElseThrow();
        return typed.part("workingCapital", VisitEntry.WorkingCapital.class)
            .map(plan -> NeedMeasurement.of(stamps.now(caseId), investigation, earlier.statements(caseId), plan).lines());
    }
}
