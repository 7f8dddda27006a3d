package io.sancha.account;

import io.sancha.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/**
 * Everything agreed about one loan.
 *
 * @param account what was agreed at the start
 * @param plans the plans by version
 * @param rates the contract rate by the day from which it holds, also after maturity
 */
record Agreement(LoanAccount account, List<LoanPlan> plans, NavigableMap<LocalDate, Rate> rates) {
    Rate contractRate(LocalDate day) {
        return rates.floorEntry(day).getValue();
    }

    LoanPlan plan() {
        return plans.get(plans.size() - 1);
    }
}
