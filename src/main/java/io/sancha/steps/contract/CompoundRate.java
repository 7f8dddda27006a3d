package io.sancha.steps.contract;

/** At which rate unpaid interest bears interest within the term (INT-02, INT-04). */
public enum CompoundRate {
    CONTRACT("合同利率"), PENALTY("罚息利率");

    private final String chinese;

    CompoundRate(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
