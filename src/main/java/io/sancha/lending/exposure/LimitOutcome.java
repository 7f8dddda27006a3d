package io.sancha.lending.exposure;

/** What measuring a case against the bank's limits finds. */
public enum LimitOutcome {
    /** 限额内. */
    WITHIN,
    /** 超限. */
    EXCEEDED
}
