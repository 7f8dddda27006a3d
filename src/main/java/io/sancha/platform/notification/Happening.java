package io.sancha.platform.notification;

import java.util.Optional;

/** What somebody may be told of. */
public enum Happening {
    /** A task is given to a person: by a diagram, by who gives it back, by a stand-in that ends. */
    HANDED(Kind.TASK),
    /** A case's customer is handed over to a person, who answers for the case from now on (CUS-06). */
    CUSTOMER_HANDED(Kind.TASK),
    /** A head has customers handed over to a person, who is to confirm it (CUS-06). */
    HAND_OVER_ASKED(Kind.TASK, "/hand-overs.html"),
    /** Customers were not taken over: declined, refused by a rule, or not answered of in time. */
    HAND_OVER_ANSWERED(Kind.TERM, "/hand-overs.html"),
    /** Nobody who works in the branch answers for borrowers of it (CUS-06). */
    CUSTOMERS_WITHOUT_MANAGER(Kind.TERM, "/hand-overs.html"),
    /** A task waits for a duty and nobody holds it. */
    FREE(Kind.FREE),
    /** A task's term ends on the next working day. */
    NEAR(Kind.TERM),
    /** A task's term is over (TSK-04). */
    LATE(Kind.TERM),
    /** A task is late for so long that it is escalated (TSK-04). */
    ESCALATED(Kind.TERM),
    /** A measure against arrears still lay open when the next level was due, which took its place (COL-05). */
    OVERTAKEN(Kind.TERM),
    /** Notices of a loan lack their receipts for some days (COL-02). */
    RECEIPT_LACKING(Kind.TERM),
    /** The same for so long that the branch's head is told (COL-02, TSK-04). */
    RECEIPT_ESCALATED(Kind.TERM),
    /** At a quarter's end loans are to be classified (CLS-11). */
    CLASS_RUN_OPENED(Kind.TASK, "/class-run.html"),
    /** Some of them were not, in the days that the bank gives (TSK-04). */
    CLASS_RUN_LATE(Kind.TERM, "/class-run.html"),
    /** A case came back to a step at which the person had worked. */
    RETURNED(Kind.RETURN),
    /** A case ended without a loan: refused, rejected, withdrawn, lapsed. */
    ENDED(Kind.ENDING),
    /** A loan's class became worse. */
    CLASS_LOWERED(Kind.WARNING),
    /** A loan is said to be credit-impaired, or to be so no more, and another is to confirm it (CLS-12). */
    IMPAIRMENT_SAID(Kind.WARNING),
    /** By a newer credit report a company's debts at all banks hold its loans down no more (CLS-05). */
    DEBTS_CLEARED(Kind.WARNING),
    /** A loan is overdue. */
    OVERDUE(Kind.WARNING),
    /** An inspection was not made in its period (PLM-07). */
    INSPECTION_LATE(Kind.WARNING),
    /** The head of a branch did not let a missed inspection be made up for: another is due at once (PLM-14). */
    MAKING_UP_REFUSED(Kind.WARNING),
    /** Money of a loan was used otherwise than agreed (DIS-13). */
    FUNDS_MISUSED(Kind.WARNING),
    /** A key inspection of a loan was ordered from above (PLM-08). */
    INSPECTION_ORDERED(Kind.TASK);

    /** By which people choose how they are told (NTF-02). */
    public enum Kind { TASK, FREE, TERM, RETURN, ENDING, WARNING }

    private final Kind kind;
    private final String page;

    Happening(Kind kind) {
        this(kind, null);
    }

    Happening(Kind kind, String page) {
        this.kind = kind;
        this.page = page;
    }

    public Kind kind() {
        return kind;
    }

    /** Where what is about many cases leads; the one that it is told with says the branch alone. Empty of what leads to its case. */
    public Optional<String> page() {
        return Optional.ofNullable(page);
    }
}
