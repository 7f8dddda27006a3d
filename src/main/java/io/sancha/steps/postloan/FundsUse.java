package io.sancha.steps.postloan;

/** What became of the money, as an inspection saw it (PLM-02, DIS-13). */
public enum FundsUse {
    /** 用途相符: it went where the contract says. */
    PROPER,
    /** 挪用: it went elsewhere. */
    MISUSED,
    /** 已纠正: what was misused was paid back or put right. */
    MENDED
}
