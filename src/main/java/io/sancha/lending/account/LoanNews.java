package io.sancha.lending.account;

/**
 * Something that the books have to tell a loan's case.
 *
 * @param id in the order of writing
 * @param tries how often it was tried to tell it before
 */
public record LoanNews(long id, String caseId, String loanNumber, Kind kind, int tries) {
    /** What changed. */
    public enum Kind {
        /** Its state: it fell due, fell into arrears, was paid or came back into order. */
        STATE,
        /** Its class (五级分类). */
        CLASS
    }
}
