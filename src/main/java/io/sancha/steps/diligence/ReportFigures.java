package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.Security;
import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an amount means that is about to be recommended: what was asked for, what was measured, what the security carries. */
@Component
class ReportFigures implements LiveFigures<ReportFigures.Figures> {
    private final EarlierSteps earlier;
    private final Investigations investigations;
    private final Measurements measurements;
    private final CollateralDesk collateral;

    ReportFigures(EarlierSteps earlier, Investigations investigations, Measurements measurements, CollateralDesk collateral) {
        this.earlier = earlier;
        this.investigations = investigations;
        this.measurements = measurements;
        this.collateral = collateral;
    }

    /** All in yuan. @param measured null where no need is measured @param loanToValue null without collateral @param suretyCapacity null without sureties */
    record Figures(Money amount, Money asked, Money measured, DiligenceFacts.Coverage loanToValue, Money suretyCapacity) {
    }

    @Override
    public String task() {
        return "write-report";
    }

    @Override
    public String name() {
        return "recommendedNow";
    }

    @Override
    public Optional<Figures> of(String caseId, TypedSoFar typed) {
        return typed.part("conclusion", ReportEntry.Opinion.class).map(ReportEntry.Opinion::amount).map(amount -> figures(caseId, amount));
    }

    private Figures figures(String caseId, Money amount) {
        Optional<Security> security = collateral.find(caseId);
        Optional<Money> measured = investigations.findFirstByCaseIdOrderByIdDesc(caseId).flatMap(measurements::needOf).flatMap(FundingNeed::newLoan);
        return new Figures(amount, earlier.loanAsked(caseId).amount(), measured.orElse(null),
            security.flatMap(held -> held.loanToValue(amount)).map(DiligenceFacts.Coverage::of).orElse(null),
            security.filter(held -> !held.guarantors().isEmpty()).map(Security::suretyCapacity).orElse(null));
    }
}
