package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.platform.engine.Decisions;
import io.sancha.steps.committee.Proposal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code determine-authority}: aggregate, rating, security, product and kind of customer. */
@Component
class AuthorityMatrix {
    private final Decisions decisions;

    AuthorityMatrix(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param aggregate the group's exposure with this loan (APR-05) */
    AuthorityNeeded needed(Proposal proposal, Money aggregate, int termMonths) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("customerKind", proposal.customerKind());
        facts.put("rating", proposal.rating());
        facts.put("security", proposal.security());
        facts.put("product", proposal.product());
        facts.put("termMonths", termMonths);
        facts.put("restrictedIndustry", proposal.restrictedIndustry());
        facts.put("aggregate", aggregate.amount());
        return AuthorityNeeded.of(decisions.only("determine-authority", facts), aggregate);
    }
}
