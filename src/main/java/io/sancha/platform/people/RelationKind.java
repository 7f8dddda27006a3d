package io.sancha.platform.people;

/** What somebody outside is to one of the bank's people. */
public enum RelationKind {
    SELF("本人", "the person themself"), SPOUSE("配偶", "spouse"), PARENT("父母", "parent"), CHILD("子女", "child"), SIBLING("兄弟姐妹", "sibling"),
        OTHER_RELATIVE("其他近亲属", "other close relative"),
    INVESTED_IN("投资的企业", "a business they or relatives invested in"), MANAGES("任职的企业", "a business they or relatives run"), OTHER("其他利害关系", "another interest");

    private final String chinese;
    private final String english;

    RelationKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
