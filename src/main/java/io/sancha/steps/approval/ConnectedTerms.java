package io.sancha.steps.approval;

import io.sancha.lending.exposure.RelatedLimits;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.committee.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * LIM-06: a secured loan to a connected person is on no better terms than others get. Compared is the rate: with the lowest that was approved
 * for the same product to customers who are not connected in the twelve months before, or where there is none, with the loan prime rate.
 */
@Component
class ConnectedTerms {
    /** From this term on the loan prime rate above five years is the yardstick, in months. */
    private static final int LONG = 60;
    private final JdbcClient sql;
    private final Policy policy;

    ConnectedTerms(JdbcClient sql, Policy policy) {
        this.sql = sql;
        this.policy = policy;
    }

    /** @throws Refusal by LIM-05 or LIM-06 */
    void check(RelatedLimits related, Proposal proposal, Terms terms, LocalDate on) {
        related.breach().ifPresent(breach -> {
            throw Refusal.by(breach.rule(), breach.chinese() + "。请减少金额或退回", breach.english() + ". Approve less or return the case").atField("amount");
        });
        BigDecimal lowest = lowest(proposal.product(), terms.termMonths(), on);
        if (terms.rate().annualPercent().compareTo(lowest) < 0) {
            throw Refusal.by("LIM-06", "客户为本行关系人（" + related.connection().chinese() + "），年利率 " + terms.rate().annualPercent()
                .toPlainString() + "% 优于其他借款人同类贷款的最低 "
                + lowest.toPlainString() + "%，条件不得优于他人", "the customer is connected to the bank (" + related.connection().english() + "); a rate of "
                + terms.rate().annualPercent().toPlainString() + " per cent is better than the lowest that others get, " + lowest.toPlainString())
                .atField("annualRatePercent");
        }
    }

    private BigDecimal lowest(String product, int termMonths, LocalDate on) {
        Optional<BigDecimal> approved = sql.sql("""
            select min(a.annual_rate_percent) as lowest from approval a join customer_case c on c.case_id = a.case_id
             where a.bank_date <= :on and a.bank_date > :since
               and exists (select from product_applied_for l where l.case_id = a.case_id and l.product = :product)
               and not exists (select from connected_customer k where k.customer_id = c.customer_id and k.valid_from <= a.bank_date
                                  and (k.until is null or k.until > a.bank_date))""")
            .param("on", on).param("since", on.minusYears(1)).param("product", product)
            .query((row, n) -> Optional.ofNullable(row.getBigDecimal("lowest"))).single();
        return approved.map(BigDecimal::stripTrailingZeros).orElseGet(() -> policy.percent(termMonths > LONG ? "lpr.5y" : "lpr.1y", on));
    }
}
