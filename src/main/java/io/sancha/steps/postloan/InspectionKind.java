package io.sancha.steps.postloan;

/** What an inspection is made for. */
public enum InspectionKind {
    /** The first after drawdown, with the use of the funds in its focus (PLM-02). */
    FIRST,
    ROUTINE,
    /** Of a loan that something asks a closer look at: {@link KeyCause} (PLM-08). */
    KEY
}
