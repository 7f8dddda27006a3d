package io.sancha.steps.contract;

/** Kinds of accessory contracts (从合同), each with the bank's text for it. */
public enum SubordinateKind {
    MORTGAGE("mortgage-contract-2026-1"), PLEDGE("pledge-contract-2026-1"), SURETY("surety-contract-2026-1");

    private final String template;

    SubordinateKind(String template) {
        this.template = template;
    }

    /** Name and version of the bank's text (CON-01). */
    String template() {
        return template;
    }
}
