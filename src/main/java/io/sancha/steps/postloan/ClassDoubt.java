package io.sancha.steps.postloan;

/** Whether the risk line doubts a loan's class. */
public enum ClassDoubt {
    /** 存疑: the class is decided anew. */
    YES,
    /** 无疑: the inspection is done. */
    NO;

    static ClassDoubt of(boolean inDoubt) {
        return inDoubt ? YES : NO;
    }
}
