package io.sancha.lending.account.books;

import static io.sancha.lending.account.books.LedgerAccount.CASH;
import static io.sancha.lending.account.books.LedgerAccount.COMPOUND_RECEIVABLE;
import static io.sancha.lending.account.books.LedgerAccount.COSTS_RECEIVABLE;
import static io.sancha.lending.account.books.LedgerAccount.DEFERRED_INTEREST;
import static io.sancha.lending.account.books.LedgerAccount.IMPAIRMENT_LOSS;
import static io.sancha.lending.account.books.LedgerAccount.INTEREST_INCOME;
import static io.sancha.lending.account.books.LedgerAccount.INTEREST_RECEIVABLE;
import static io.sancha.lending.account.books.LedgerAccount.LOSS_ALLOWANCE;
import static io.sancha.lending.account.books.LedgerAccount.OFF_BALANCE_CONTRA;
import static io.sancha.lending.account.books.LedgerAccount.OFF_BALANCE_INTEREST;
import static io.sancha.lending.account.books.LedgerAccount.OWED_TO_BORROWER;
import static io.sancha.lending.account.books.LedgerAccount.PENALTY_RECEIVABLE;
import static io.sancha.lending.account.books.LedgerAccount.PRINCIPAL;
import static io.sancha.lending.account.books.LedgerAccount.RECOVERIES;

/** What is posted, and between which two accounts. A correction that takes something back swaps the sides. */
public enum PostingKind {
    /** 放款. */
    DISBURSE(PRINCIPAL, CASH),
    /** 结息: the interest of a period falls due. */
    SETTLE_INTEREST(INTEREST_RECEIVABLE, INTEREST_INCOME),
    /** 罚息入账, when a payment comes or the loan is written off. */
    SETTLE_PENALTY(PENALTY_RECEIVABLE, INTEREST_INCOME),
    /** 复利入账, likewise. */
    SETTLE_COMPOUND(COMPOUND_RECEIVABLE, INTEREST_INCOME),
    /** 垫付费用. */
    CHARGE_COSTS(COSTS_RECEIVABLE, CASH),
    /** 收回费用. */
    PAY_COSTS(CASH, COSTS_RECEIVABLE),
    /** 收罚息. */
    PAY_PENALTY(CASH, PENALTY_RECEIVABLE),
    /** 收复利. */
    PAY_COMPOUND(CASH, COMPOUND_RECEIVABLE),
    /** 收息. */
    PAY_INTEREST(CASH, INTEREST_RECEIVABLE),
    /** 收回表外利息: it is income only now. */
    PAY_OFF_BALANCE(CASH, INTEREST_INCOME),
    /** 收回到期本金. */
    PAY_PRINCIPAL(CASH, PRINCIPAL),
    /** 提前还本. */
    REPAY_EARLY(CASH, PRINCIPAL),
    /** 利息转表外: the income is taken back … */
    TAKE_OFF_BALANCE(INTEREST_INCOME, INTEREST_RECEIVABLE),
    /** … and the claim is noted outside the balance sheet. */
    NOTE_OFF_BALANCE(OFF_BALANCE_INTEREST, OFF_BALANCE_CONTRA),
    /** 表外利息销记: it was paid. */
    CLEAR_OFF_BALANCE(OFF_BALANCE_CONTRA, OFF_BALANCE_INTEREST),
    /** 欠息转本金: interest in arrears becomes principal of a restructured loan. */
    CAPITALISE_INTEREST(PRINCIPAL, INTEREST_RECEIVABLE),
    /** 表外欠息转本金: it is no income before the restructured loan is settled. */
    CAPITALISE_OFF_BALANCE(PRINCIPAL, DEFERRED_INTEREST),
    /** 罚息转本金. */
    CAPITALISE_PENALTY(PRINCIPAL, PENALTY_RECEIVABLE),
    /** 复利转本金. */
    CAPITALISE_COMPOUND(PRINCIPAL, COMPOUND_RECEIVABLE),
    /** 费用转本金. */
    CAPITALISE_COSTS(PRINCIPAL, COSTS_RECEIVABLE),
    /** 待转利息转收入: the restructured loan is settled. */
    EARN_DEFERRED(DEFERRED_INTEREST, INTEREST_INCOME),
    /** 待转利息冲准备: the restructured loan is written off, and so much of it was never income. */
    RELEASE_DEFERRED(DEFERRED_INTEREST, LOSS_ALLOWANCE),
    /** 计提准备: what is provided for the loss of a loan (CLS-13), by the end of day and not by what happens to the loan; what is released swaps the sides. */
    PROVIDE(IMPAIRMENT_LOSS, LOSS_ALLOWANCE),
    /** 核销本金. */
    WRITE_OFF_PRINCIPAL(LOSS_ALLOWANCE, PRINCIPAL),
    /** 核销利息. */
    WRITE_OFF_INTEREST(LOSS_ALLOWANCE, INTEREST_RECEIVABLE),
    /** 核销罚息. */
    WRITE_OFF_PENALTY(LOSS_ALLOWANCE, PENALTY_RECEIVABLE),
    /** 核销复利. */
    WRITE_OFF_COMPOUND(LOSS_ALLOWANCE, COMPOUND_RECEIVABLE),
    /** 核销费用. */
    WRITE_OFF_COSTS(LOSS_ALLOWANCE, COSTS_RECEIVABLE),
    /** 已核销贷款收回. */
    RECOVER(CASH, RECOVERIES),
    /** 暂收款: held for what falls due next. */
    HOLD(CASH, OWED_TO_BORROWER),
    /** 多收款. */
    OVERPAY(CASH, OWED_TO_BORROWER),
    /** 暂收款扣划: money that the bank holds comes out again and pays what is due. */
    SET_OFF(OWED_TO_BORROWER, CASH);

    private final LedgerAccount debit;
    private final LedgerAccount credit;

    PostingKind(LedgerAccount debit, LedgerAccount credit) {
        this.debit = debit;
        this.credit = credit;
    }

    /** The account that is debited. */
    public LedgerAccount debit() {
        return debit;
    }

    /** The account that is credited. */
    public LedgerAccount credit() {
        return credit;
    }
}
