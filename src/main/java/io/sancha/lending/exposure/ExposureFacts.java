package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The limits of a case's customer, with what is left of them. */
@Component
class ExposureFacts implements CaseFacts<ExposureFacts.Facts> {
    private final ExposureDesk desk;

    ExposureFacts(ExposureDesk desk) {
        this.desk = desk;
    }

    /** @param headroom what could still be lent beyond the request @param reserved null while nothing is reserved */
    record Facts(LocalDate checkedOn, LimitOutcome outcome, Money requested, Money customerExposure, Money customerTotal, Money groupTotal,
                 Money loanLimit, Money exposureLimit, Money groupLimit, Money headroom, Limits.Breach breach, Money reserved) {
    }

    @Override
    public String section() {
        return "exposure";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        return desk.checkOf(caseId).map(check -> {
            Limits limits = check.limits();
            return new Facts(check.bankDate(), check.outcome(), limits.requested(), limits.customerExposure(), limits.customerTotal(), limits.groupTotal(),
                limits.loanLimit(), limits.exposureLimit(), limits.groupLimit(), limits.headroom(), desk.breachOf(check).orElse(null),
                desk.reservationOf(caseId).map(LimitReservation::amount).orElse(null));
        });
    }
}
