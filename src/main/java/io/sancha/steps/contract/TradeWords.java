package io.sancha.steps.contract;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.steps.application.Product;
import java.math.BigDecimal;
import java.util.Locale;

/** What the bank's contracts call the terms: the words of the trade, amounts in groups of three digits, percentages without trailing zeros. */
final class TradeWords {
    private TradeWords() {
    }

    static String of(Product product) {
        return switch (product) {
            case WORKING_CAPITAL -> "流动资金贷款";
            case FIXED_ASSETS -> "固定资产贷款";
            case PERSONAL_CONSUMPTION -> "个人消费贷款";
            case PERSONAL_BUSINESS -> "个人经营贷款";
        };
    }

    static String of(RepaymentMethod method) {
        return switch (method) {
            case EQUAL_INSTALMENT -> "等额本息";
            case EQUAL_PRINCIPAL -> "等额本金";
            case INTEREST_THEN_PRINCIPAL -> "按期付息、到期还本";
            case BULLET -> "到期一次还本付息（利随本清）";
        };
    }

    /** The convention, and what it makes of an annual rate. */
    static String of(DayCount convention) {
        return switch (convention) {
            case ACT_360 -> "实际天数/360（日利率＝年利率÷360）";
            case ACT_365 -> "实际天数/365（日利率＝年利率÷365）";
            case MONTHLY_RATE -> "对年对月对日（月利率＝年利率÷12，零头天数按日利率＝月利率÷30）";
            case THIRTY_360 -> "每月 30 天、每年 360 天（债券口径 30/360）";
            case THIRTY_E_360 -> "每月 30 天、每年 360 天（欧洲口径 30E/360）";
            case ACT_ACT_ISDA -> "实际天数/实际天数（平年、闰年分段，ISDA）";
            case ACT_ACT_END -> "实际天数/实际天数（按每日所在年度）";
            case ACT_365_ACTUAL -> "实际天数/365，期内含 2 月 29 日的为 366";
        };
    }

    /** As 5,000,000.00: to the cent, which is how amounts are kept. */
    static String of(Money amount) {
        return String.format(Locale.ROOT, "%,." + amount.amount().scale() + "f", amount.amount());
    }

    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
