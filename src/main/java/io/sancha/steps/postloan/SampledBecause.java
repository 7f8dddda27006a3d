package io.sancha.steps.postloan;

/** Why a payment's vouchers are looked at (DIS-14). */
enum SampledBecause {
    /** 大额: it is above the policy's amount, made soon after the drawdown. */
    LARGE,
    /** 抽中: it was drawn among the rest. */
    DRAWN
}
