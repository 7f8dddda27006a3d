package io.sancha.steps.committee;

/** What a member may vote (表决意见, CMT-03). */
public enum Vote {
    /** 同意 */
    AGREE,
    /** 否决 */
    DISAGREE,
    /** 复议: not decided on what is here. */
    RECONSIDER
}
