package io.sancha.steps.postloan.classrun;

/** The three people who say a class, in their order (CLS-11). */
public enum Hand {
    PROPOSED("relationship-manager", "初分", "proposed"),
    DETERMINED("classification-officer", "认定", "determined"),
    APPROVED("approver-branch", "审批", "approved");

    private final String duty;
    private final String chinese;
    private final String english;

    Hand(String duty, String chinese, String english) {
        this.duty = duty;
        this.chinese = chinese;
        this.english = english;
    }

    public String duty() {
        return duty;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
