package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import java.util.Optional;

/** What the archive asks about the cases to which its papers belong; {@code lending.casefile}, a layer above, answers. */
public interface DocumentCases {
    /** Whose case it is, once the customer is identified. @throws Refusal if there is no such case */
    Optional<Long> customerOf(String caseId);

    /** Whether two cases are of one branch. */
    boolean ofOneBranch(String caseId, String otherCaseId);

    /** Whether who reads a case may be told the number of another: where it is of their branches; where nobody reads, of the same branch. */
    boolean mayBeNamed(String caseId, String otherCaseId);

    /**
     * Refuses what belongs to a case that is not of the acting person's branches (BRN-01).
     *
     * @param what what was tried, for the trail
     * @param nothing what is answered where the thing asked for does not exist at all
     */
    void check(String caseId, String what, Refusal nothing);
}
