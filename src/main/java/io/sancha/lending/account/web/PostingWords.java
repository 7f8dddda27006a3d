package io.sancha.lending.account.web;

import io.sancha.lending.account.books.LedgerAccount;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.account.books.ScheduleRow;

/** What a borrower reads for what the books and the plan say. */
final class PostingWords {
    private PostingWords() {
    }

    static String of(PostingKind kind) {
        return switch (kind) {
            case DISBURSE -> "放款 Disbursed";
            case SETTLE_INTEREST -> "结息 Interest settled";
            case SETTLE_PENALTY -> "结罚息 Penalty interest settled";
            case SETTLE_COMPOUND -> "结复利 Compound interest settled";
            case CHARGE_COSTS -> "垫付费用 Costs charged";
            case PAY_COSTS -> "还费用 Costs paid";
            case PAY_PENALTY -> "还罚息 Penalty interest paid";
            case PAY_COMPOUND -> "还复利 Compound interest paid";
            case PAY_INTEREST -> "还息 Interest paid";
            case PAY_OFF_BALANCE -> "还表外利息 Off-balance interest paid";
            case PAY_PRINCIPAL -> "还本 Principal paid";
            case REPAY_EARLY -> "提前还本 Principal repaid early";
            case TAKE_OFF_BALANCE -> "利息转表外 Interest taken off balance";
            case NOTE_OFF_BALANCE -> "表外利息登记 Off-balance interest noted";
            case CLEAR_OFF_BALANCE -> "表外利息销记 Off-balance interest cleared";
            case CAPITALISE_INTEREST -> "欠息转本金 Interest capitalised";
            case CAPITALISE_OFF_BALANCE -> "表外欠息转本金 Off-balance interest capitalised";
            case CAPITALISE_PENALTY -> "罚息转本金 Penalty interest capitalised";
            case CAPITALISE_COMPOUND -> "复利转本金 Compound interest capitalised";
            case CAPITALISE_COSTS -> "费用转本金 Costs capitalised";
            case EARN_DEFERRED -> "待转利息转收入 Deferred interest earned";
            case RELEASE_DEFERRED -> "待转利息冲准备 Deferred interest released";
            case WRITE_OFF_PRINCIPAL -> "核销本金 Principal written off";
            case WRITE_OFF_INTEREST -> "核销利息 Interest written off";
            case WRITE_OFF_PENALTY -> "核销罚息 Penalty interest written off";
            case WRITE_OFF_COMPOUND -> "核销复利 Compound interest written off";
            case WRITE_OFF_COSTS -> "核销费用 Costs written off";
            case RECOVER -> "已核销收回 Recovered after write-off";
            case HOLD -> "留待下期 Held for the next due";
            case OVERPAY -> "多收款 Paid too much";
            case SET_OFF -> "暂收款扣划 Held money set off";
        };
    }

    static String of(LedgerAccount account) {
        return switch (account) {
            case CASH -> "存款与清算 Cash";
            case PRINCIPAL -> "贷款本金 Principal";
            case INTEREST_RECEIVABLE -> "应收利息 Interest receivable";
            case PENALTY_RECEIVABLE -> "应收罚息 Penalty receivable";
            case COMPOUND_RECEIVABLE -> "应收复利 Compound receivable";
            case COSTS_RECEIVABLE -> "代垫费用 Costs receivable";
            case INTEREST_INCOME -> "利息收入 Interest income";
            case OFF_BALANCE_INTEREST -> "表外应收利息 Off-balance interest";
            case OFF_BALANCE_CONTRA -> "表外对方 Off-balance contra";
            case DEFERRED_INTEREST -> "待转利息收入 Deferred interest";
            case LOSS_ALLOWANCE -> "贷款损失准备 Loss allowance";
            case RECOVERIES -> "已核销收回 Recoveries";
            case OWED_TO_BORROWER -> "暂收待退款 Held for the borrower";
        };
    }

    static String of(ScheduleRow.Status status) {
        return switch (status) {
            case TO_COME -> "未到期 To come";
            case UNPAID -> "到期未还 Unpaid";
            case PARTLY_PAID -> "部分已还 Partly paid";
            case PAID -> "已还清 Paid";
            case WRITTEN_OFF -> "已核销 Written off";
        };
    }
}
