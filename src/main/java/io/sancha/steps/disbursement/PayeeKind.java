package io.sancha.steps.disbursement;

/** What is known beforehand of who gets the money. */
public enum PayeeKind {
    /** The payee and the amount are known. */
    KNOWN,
    /** The payee cannot be determined beforehand (DIS-07 i). */
    UNDETERMINED,
    /** The payee cannot take anything but cash (DIS-07 ii). */
    CASH_ONLY
}
