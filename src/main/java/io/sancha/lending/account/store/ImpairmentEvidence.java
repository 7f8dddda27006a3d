package io.sancha.lending.account.store;

/** By what a loan is seen to be credit-impaired (已发生信用减值的证据, CAS 22 article 40), as far as it may be seen of a loan. */
public enum ImpairmentEvidence {
    /** The debtor is in significant financial difficulty. */
    DIFFICULTY("债务人发生重大财务困难", "significant financial difficulty of the debtor"),
    /** The contract was breached: interest or principal is not paid or is overdue. */
    BREACH("债务人违反合同，如偿付利息或本金违约或逾期", "breach of contract, such as a default or past-due event"),
    /** For reasons of the debtor's difficulty the bank grants what it would not grant otherwise. */
    CONCESSION("因财务困难给予在其他情况下不会作出的让步", "a concession for reasons of the debtor's difficulty"),
    /** The debtor will probably be bankrupt or reorganised. */
    BANKRUPTCY("债务人很可能破产或进行其他财务重组", "probable bankruptcy or other financial reorganisation");

    private final String chinese;
    private final String english;

    ImpairmentEvidence(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
