package io.sancha.steps.postloan;

/** What of a report asks for a reason (PLM-13, DIS-14). */
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
    PICTURE_DATED,
    /** 自主支付清单未报送: the borrower did not hand in what it paid itself (DIS-14), as are those that follow. */
    SUMMARY_LACKING,
    /** 支付给关联方: it paid somebody who is connected with it. */
    PAYEE_CONNECTED,
    /** 收款人不在约定之列: it paid somebody else than agreed. */
    PAYEE_NOT_AGREED,
    /** 抽查凭证未看到: vouchers of a payment that was drawn were not seen. */
    VOUCHER_LACKING,
    /** 资金回流: more of the money came back, soon after it was paid, than the policy lets pass. */
    MONEY_RETURNED
}
