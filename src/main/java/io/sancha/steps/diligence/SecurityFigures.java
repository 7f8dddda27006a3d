package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.Security;
import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the security carries (GUA-04, GUA-08) as it is being typed, against what was asked for. */
@Component
class SecurityFigures implements LiveFigures<SecurityFigures.Figures> {
    private final EarlierSteps earlier;
    private final CollateralDesk collateral;

    SecurityFigures(EarlierSteps earlier, CollateralDesk collateral) {
        this.earlier = earlier;
        this.collateral = collateral;
    }

    /** @param loanToValue null without collateral @param suretyCapacity null without sureties; all in yuan */
    record Figures(Money asked, DiligenceFacts.Coverage loanToValue, Money suretyCapacity) {
    }

    @Override
    public String task() {
        return "value-security";
    }

    @Override
    public String name() {
        return "securityNow";
    }

    @Override
    public Optional<Figures> of(String caseId, TypedSoFar typed) {
        Money asked = earlier.loanAsked(caseId).amount();
        Security security = collateral.asTyped(caseId, new SecurityEntry(typed.rows("collateral", SecurityEntry.Item.class),
            typed.rows("guarantors", SecurityEntry.Surety.class), null));
        if (security.isNone()) {
            return Optional.empty();
        }
        return Optional.of(new Figures(asked, security.loanToValue(asked).map(DiligenceFacts.Coverage::of).orElse(null),
            security.guarantors().isEmpty() ? null : security.suretyCapacity()));
    }
}
