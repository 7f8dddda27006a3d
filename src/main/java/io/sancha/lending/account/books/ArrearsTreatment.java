package io.sancha.lending.account.books;

/** What a restructuring makes of interest, penalties and costs that are unpaid. Principal that has fallen due is always planned anew. */
public enum ArrearsTreatment {
    /** 欠息转入本金: they become principal of the new plan. Interest off the balance sheet is no income before it is paid. */
    CAPITALISED,
    /** 欠息保留: they stay due, as long overdue as they are. */
    KEPT
}
