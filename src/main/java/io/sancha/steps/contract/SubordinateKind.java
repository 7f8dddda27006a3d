package io.sancha.steps.contract;

/** Kinds of accessory contracts (从合同), each with the bank's text for it. */
public enum SubordinateKind {
    MORTGAGE("抵押", "mortgage-contract-2024-1"), PLEDGE("质押", "pledge-contract-2024-1"), SURETY("保证", "surety-contract-2024-1");

    private final String chinese;
    private final String template;

    SubordinateKind(String chinese, String template) {
        this.chinese = chinese;
        this.template = template;
    }

    String chinese() {
        return chinese;
    }

    /** Name and version of the bank's text (CON-01). */
    String template() {
        return template;
    }
}
