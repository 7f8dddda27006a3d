package io.sancha.tools.board;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sancha.lending.account.LoanNews;
import io.sancha.lending.account.Notice;
import io.sancha.lending.account.books.RiskClass;
import java.util.Arrays;
import java.util.List;

/** What a row or a column of a table of figures stands for: the name by which the words of its keys are found, and the order of those that have one. */
@JsonFormat(shape = JsonFormat.Shape.OBJECT)
public enum Dimension {
    STEP("step", "relationship", "application", "acceptance", "diligence", "review", "committee", "approval", "contract", "disbursement", "postloan",
        "recovery"),
    CLASS("riskClass", Arrays.stream(RiskClass.values()).map(RiskClass::name).toArray(String[]::new)),
    AGE("age", "DAYS_7", "DAYS_30", "DAYS_90", "DAYS_MORE"),
    LAPSING("lapsing", "APPROVAL", "ANSWER", "PAPER", "STATEMENTS", "MATURITY", "GRADE"),
    UNTIL("until", "PAST", "NEXT_7", "NEXT_30"),
    OVERDUE("overdue", "PERFORMING", "OVERDUE"),
    WARNING("warning", "IN_FORCE", "CLASS_LOWERED", "SIGNALS", "INSPECTION_LATE"),
    NOTICE("noticeKind", Arrays.stream(Notice.Kind.values()).map(Notice.Kind::name).toArray(String[]::new)),
    NOTICE_STANDING("noticeStanding", "TO_MAIL", "TO_PRINT", "MAIL_FAILED", "SENT", "CHASED", "ESCALATED"),
    DWELL("dwell", "DAYS_7", "DAYS_30", "DAYS_90", "DAYS_MORE"),
    LIMIT_USED("limitUsed", "UP_TO_50", "UP_TO_75", "UP_TO_90", "UP_TO_100", "BEYOND"),
    LEVEL("level", "approver-branch", "approver-head-office", "approver-president"),
    DECISION("decision", "APPROVE", "RETURN", "REJECT"),
    INSPECTION("inspection", "FIRST", "ROUTINE", "KEY"),
    DUE("due", "NEXT_30", "NEXT_7", "DUE", "LATE"),
    RED_FLAG("redFlag", "HURRIED", "SAME_EVIDENCE", "SAME_FINDING", "PAPER_USED", "PICTURE_DATED", "SUMMARY_LACKING",
        "PAYEE_CONNECTED", "PAYEE_NOT_AGREED", "VOUCHER_LACKING", "MONEY_RETURNED"),
    ANSWER("flagAnswer", "OPEN", "ACCEPTED", "RETURNED"),
    GRADE("grade", "RED", "ORANGE", "YELLOW"),
    NEXT("next", "TO_CONFIRM", "TO_PLAN", "TO_FOLLOW", "TO_LIFT"),
    REVALUATION("state", "TO_REVALUE", "TO_CHECK", "SHORT", "SUPPLEMENT_TO_CHECK"),
    /** What is on record of a loan or its debtor (CLS-05, CLS-12). */
    HELD_BY("heldBy", "ALL_BANKS", "IMPAIRED", "TO_CONFIRM"),
    CLASS_RUN("classRunStanding", "TO_PROPOSE", "TO_DETERMINE", "TO_APPROVE"),
    /** How much of a personal loan in arrears is reported as overdue (CLS-04). */
    COUNTED("counted", "PART", "WHOLE"),
    EXPOSED("exposed", "CUSTOMER", "GROUP"),
    /** Of the net tier-1 capital, in per cent (LIM-04). */
    LARGE("largeExposure", "UP_TO_5", "UP_TO_10", "UP_TO_15", "BEYOND"),
    CAUSE("cause", "DUE", "ASKED"),
    SPOT_CHECK("state", "TO_VISIT", "TO_ANSWER", "TO_JUDGE", "AS_REPORTED", "SETTLED", "INSPECTION_ORDERED"),
    SPOT_CAUSE("cause", "DRAWN", "CHOSEN"),
    CLASS_BEFORE("classBefore", "NEW", "NORMAL", "SPECIAL_MENTION", "SUBSTANDARD", "DOUBTFUL", "LOSS"),
    /** Quarters, as they follow one another. */
    VINTAGE("vintage"),
    PAST_DUE("pastDue", "NOT_DUE", "DAYS_30", "DAYS_60", "DAYS_90", "DAYS_MORE"),
    /** Sections of GB/T 4754. */
    INDUSTRY("industry", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "NO_INDUSTRY"),
    PRODUCT("product"),
    BRANCH("branch"),
    NIGHT_STEP("nightStep", "accrue-and-settle", "age-loans", "classify-loans", "send-notices", "classify-debtors",
        "provide-for-losses", "check-balance"),
    NEWS("news", Arrays.stream(LoanNews.Kind.values()).map(LoanNews.Kind::name).toArray(String[]::new)),
    TELLING("telling", "WAITING", "FAILING"),
    MAILING("mailing", "WAITING", "FAILING", "GIVEN_UP"),
    /** There is but one. */
    NONE("none");

    private final String id;
    private final List<String> keys;

    Dimension(String id, String... keys) {
        this.id = id;
        this.keys = List.of(keys);
    }

    @JsonProperty
    public String id() {
        return id;
    }

    /** In their order; what is not among them stands behind them by its name. */
    @JsonProperty
    public List<String> keys() {
        return keys;
    }
}
