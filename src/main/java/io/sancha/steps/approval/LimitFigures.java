package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.lending.exposure.Limits;
import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import io.sancha.steps.committee.Proposal;
import io.sancha.steps.committee.Proposals;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the customer would stand with the amount that is about to be approved (LIM-01 to LIM-03), and which limit would be exceeded. */
@Component
class LimitFigures implements LiveFigures<LimitFigures.Figures> {
    private final Proposals proposals;
    private final ExposureDesk exposure;

    LimitFigures(Proposals proposals, ExposureDesk exposure) {
        this.proposals = proposals;
        this.exposure = exposure;
    }

    /** All in yuan. @param proposed what the report recommends @param customerLimit the tighter of LIM-01 and LIM-02 @param breach null within the limits */
    record Figures(Money amount, Money proposed, Money customerTotal, Money customerLimit, Money groupTotal, Money groupLimit, Money headroom,
        Limits.Breach breach) {
    }

    @Override
    public String task() {
        return "decide-approval";
    }

    @Override
    public String name() {
        return "limitsNow";
    }

    @Override
    public Optional<Figures> of(String caseId, TypedSoFar typed) {
        return typed.part("", ApprovalEntry.class).map(ApprovalEntry::amount).map(amount -> {
            Proposal proposal = proposals.of(caseId);
            Limits limits = exposure.wouldBe(caseId, proposal.customerId(), amount);
            return new Figures(amount, proposal.amount(), limits.customerTotal(), limits.customerLimit(), limits.groupTotal(), limits.groupLimit(),
                limits.headroom(), limits.breach().orElse(null));
        });
    }
}
