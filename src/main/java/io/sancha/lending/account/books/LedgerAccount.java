package io.sancha.lending.account.books;

/** The accounts of a loan's books. */
public enum LedgerAccount {
    /** 存款与清算: where money comes from and goes to. */
    CASH,
    /** 贷款本金: principal lent out. */
    PRINCIPAL,
    /** 应收利息: interest settled and unpaid, on the balance sheet. */
    INTEREST_RECEIVABLE,
    /** 应收罚息: penalty interest settled and unpaid. */
    PENALTY_RECEIVABLE,
    /** 应收复利: compound interest settled and unpaid. */
    COMPOUND_RECEIVABLE,
    /** 代垫费用: costs of collection paid for the borrower. */
    COSTS_RECEIVABLE,
    /** 利息收入: interest earned. */
    INTEREST_INCOME,
    /** 表外应收利息: interest unpaid for more than ninety days (CLS-15), a memorandum account. */
    OFF_BALANCE_INTEREST,
    /** 表外应收利息对方: its counterpart. */
    OFF_BALANCE_CONTRA,
    /** 待转利息收入: capitalised interest that was off the balance sheet, no income before the loan is settled. */
    DEFERRED_INTEREST,
    /** 信用减值损失: what is provided for losses, an expense. */
    IMPAIRMENT_LOSS,
    /** 贷款损失准备: what pays for a write-off. */
    LOSS_ALLOWANCE,
    /** 已核销收回: recovered after a write-off. */
    RECOVERIES,
    /** 暂收待退款: money of the borrower that the bank holds, for what falls due next or to be given back. */
    OWED_TO_BORROWER
}
