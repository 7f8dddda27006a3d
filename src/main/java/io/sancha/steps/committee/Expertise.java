package io.sancha.steps.committee;

/** The fields that must be represented among the members who are present (CMT-04). */
public enum Expertise {
    RISK("风险"), CREDIT("信贷"), LEGAL("法律"), FINANCE("财务");

    private final String chinese;

    Expertise(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
