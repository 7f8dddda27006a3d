package io.sancha.steps.postloan;

import java.math.BigDecimal;

/**
 * A ratio of the period beside the same at the last inspection and at the approval.
 *
 * @param ratio which
 * @param now of the period's statement
 * @param last at the last inspection; null where none had a statement
 * @param approved of the statement on which the loan was approved; null where there was none
 * @param marked whether it changed, against either, by more than the policy's percentage
 */
record RatioChange(Kind ratio, BigDecimal now, BigDecimal last, BigDecimal approved, boolean marked) {
    /** Those that do not depend on how long the period is. */
    enum Kind { DEBT_TO_ASSETS, CURRENT_RATIO, QUICK_RATIO, SALES_MARGIN }
}
