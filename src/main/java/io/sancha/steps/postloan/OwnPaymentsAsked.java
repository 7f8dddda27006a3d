package io.sancha.steps.postloan;

import io.sancha.steps.disbursement.SelfPayments;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an inspector is asked of the borrower's own payments (DIS-14), for whoever fills in the forms without reading them. */
@Service
public class OwnPaymentsAsked {
    private final SelfPayments selfPayments;
    private final OwnPaymentsAccepted accepted;
    private final OwnPaymentViews views;

    OwnPaymentsAsked(SelfPayments selfPayments, OwnPaymentsAccepted accepted, OwnPaymentViews views) {
        this.selfPayments = selfPayments;
        this.accepted = accepted;
        this.views = views;
    }

    /** What is still to be told of; empty where the bank paid all, or all was told of. */
    @Transactional(readOnly = true)
    public Optional<SelfPayments.Drawn> open(String caseId) {
        return accepted.last(caseId).filter(OwnPaymentList::usedUp).isPresent() ? Optional.empty() : selfPayments.of(caseId);
    }

    /** Rows of the last summary whose vouchers are to be told of, from 1; none once its report was accepted. */
    @Transactional(readOnly = true)
    public List<Integer> drawn(String caseId) {
        return open(caseId).isEmpty() ? List.of() : views.of(caseId).sample().stream().map(OwnPaymentViews.Row::paymentNumber).toList();
    }
}
