package io.sancha.steps.relationship.portfolio;

/** What became of a customer who was to be handed over. */
enum HandOverOutcome {
    /** 待接收: the receiver has not answered yet; never kept. */
    WAITING,
    /** 已移交: the receiver answers for the customer. */
    HANDED,
    /** 未接收: the receiver declined. */
    DECLINED,
    /** 被拒绝: a rule kept the receiver from it when they confirmed. */
    REFUSED,
    /** 已撤回: the head took it back before the receiver answered. */
    WITHDRAWN,
    /** 已失效: nobody answered in time, or the customer was handed over another way. */
    LAPSED
}
