package io.sancha.lending.account.books;

/** The five classes of a loan by risk (五级分类, CLS-01), in the order in which they get worse. */
public enum RiskClass {
    /** 正常: able to perform. */
    NORMAL("正常", "normal"),
    /** 关注: adverse factors, but able. */
    SPECIAL_MENTION("关注", "special mention"),
    /** 次级: cannot pay in full, or credit-impaired. */
    SUBSTANDARD("次级", "substandard"),
    /** 可疑: significant impairment. */
    DOUBTFUL("可疑", "doubtful"),
    /** 损失: little or nothing can be recovered. */
    LOSS("损失", "loss");

    private final String chinese;
    private final String english;

    RiskClass(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The class in Chinese words, for sentences. */
    public String chinese() {
        return chinese;
    }

    /** The class in English words, for sentences. */
    public String english() {
        return english;
    }

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
