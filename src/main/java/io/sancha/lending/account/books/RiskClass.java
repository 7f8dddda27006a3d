package io.sancha.lending.account.books;

/** The five classes of a loan by risk (五级分类, CLS-01), in the order in which they get worse. */
public enum RiskClass {
    /** 正常: able to perform. */
    NORMAL,
    /** 关注: adverse factors, but able. */
    SPECIAL_MENTION,
    /** 次级: cannot pay in full, or credit-impaired. */
    SUBSTANDARD,
    /** 可疑: significant impairment. */
    DOUBTFUL,
    /** 损失: little or nothing can be recovered. */
    LOSS;

    /** Substandard or worse (不良). */
    public boolean isNonPerforming() {
        return isWorseThan(SPECIAL_MENTION);
    }

    /** Whether this is worse than the other. */
    public boolean isWorseThan(RiskClass other) {
        return compareTo(other) > 0;
    }

    /** The worse of the two. */
    public RiskClass worse(RiskClass other) {
        return isWorseThan(other) ? this : other;
    }
}
