package io.sancha.account.web;

import io.sancha.account.PostingKind;
import io.sancha.account.ScheduleRow;

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
            case WRITE_OFF_PRINCIPAL -> "核销本金 Principal written off";
            case WRITE_OFF_INTEREST -> "核销利息 Interest written off";
            case WRITE_OFF_PENALTY -> "核销罚息 Penalty interest written off";
            case WRITE_OFF_COMPOUND -> "核销复利 Compound interest written off";
            case WRITE_OFF_COSTS -> "核销费用 Costs written off";
            case RECOVER -> "已核销收回 Recovered after write-off";
            case OVERPAY -> "多收款 Paid too much";
        };
    }

    static String of(ScheduleRow.Status status) {
        return switch (status) {
            case TO_COME -> "未到期 To come";
            case UNPAID -> "到期未还 Unpaid";
            case PARTLY_PAID -> "部分已还 Partly paid";
            case PAID -> "已还清 Paid";
        };
    }
}
