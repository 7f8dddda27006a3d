package io.sancha.steps.postloan;

/** What the risk line makes of how the borrower used the money that it paid out itself, and of what came back (DIS-13, DIS-14). */
public enum ReturnsJudgement {
    /** 认定挪用: the money went elsewhere, or came back. */
    MISUSE,
    /** 排除: it is explained. */
    EXPLAINED
}
