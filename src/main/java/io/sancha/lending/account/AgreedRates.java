package io.sancha.lending.account;

import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.Planning;
import io.sancha.platform.audit.Refusal;

/** Rates come into the books only if they can be raised by a penalty's uplift (INT-03): no night may find that they cannot. */
final class AgreedRates {
    private AgreedRates() {
    }

    /** @throws Refusal by INT-03 for a contract rate that is too fine or too high to be raised */
    static void check(LoanTerms terms) {
        Planning.rates(terms).values().stream().filter(rate -> !rate.isAgreeable()).findFirst().ifPresent(rate -> {
            throw Refusal.by("INT-03", "合同利率 " + rate + " 无法加收罚息：不超过 " + Rate.LARGEST_AGREED_PERCENT + "%，至多 " + Rate.AGREED_DECIMALS + " 位小数",
                "the contract rate " + rate + " cannot be raised by a penalty: at most " + Rate.LARGEST_AGREED_PERCENT + " per cent and "
                + Rate.AGREED_DECIMALS + " decimals").atField("rate");
        });
    }
}
