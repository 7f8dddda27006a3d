package io.sancha.lending.customer;

/** What a borrower is in law; each kind has its own archive list (CUS-02). */
public enum CustomerKind {
    /** 企业法人: a legal person, known by its unified social credit code. */
    ENTERPRISE,
    /** 个体工商户: a registered business whose operator answers with their own property; known by its unified social credit code. */
    SOLE_PROPRIETOR,
    /** 自然人: known by the identity number. */
    NATURAL_PERSON;

    /** Whether the customer runs a registered business. */
    public boolean isBusiness() {
        return this != NATURAL_PERSON;
    }

    /** Whether a person's own household stands behind the debt. */
    public boolean hasHousehold() {
        return this != ENTERPRISE;
    }
}
