package io.sancha.steps.postloan;

/** What of a report asks for a reason (PLM-13). */
enum RedFlagKind {
    /** 匆忙完成: it was finished within minutes of its evidence. */
    HURRIED,
    /** 取证雷同: the evidence says what that of another inspection said. */
    SAME_EVIDENCE,
    /** 结论雷同: so does the finding. */
    SAME_FINDING,
    /** 影像资料重复使用: a paper is, or looks like, one that was sent before. */
    PAPER_USED,
    /** 照片日期不符: a photograph says that it was taken outside the period, or none says that it was taken on the day of the visit. */
    PICTURE_DATED
}
