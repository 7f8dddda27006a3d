package io.sancha.steps.committee;

import java.util.List;

/** The votes of a session, counted. @param agree 同意 @param disagree 否决 @param reconsider 复议 */
public record Tally(int agree, int disagree, int reconsider) {
    /** What a count or a resolution comes to, by which rule and why. */
    public record Verdict(Outcome outcome, String rule, String chinese, String english) {
        /** The reason in both languages. */
        public String reason() {
            return chinese + " / " + english;
        }
    }

    static Tally of(List<Vote> votes) {
        return new Tally((int) votes.stream().filter(v -> v == Vote.AGREE).count(), (int) votes.stream().filter(v -> v == Vote.DISAGREE).count(),
            (int) votes.stream().filter(v -> v == Vote.RECONSIDER).count());
    }

    /** Members who are present, all of whom have voted. */
    public int present() {
        return agree + disagree + reconsider;
    }

    /** Two thirds of those present agree, counted in whole votes (CMT-02). */
    public boolean passes() {
        return 3 * agree >= 2 * present();
    }

    /**
     * What the vote comes to: passed by two thirds; returned where most want it again, once a case (CMT-09); otherwise rejected.
     *
     * @param returnedBefore whether the committee returned this case before
     */
    public Verdict verdict(boolean returnedBefore) {
        String counted = present() + " 人到会，同意 " + agree + " 票，否决 " + disagree + " 票，复议 " + reconsider + " 票";
        String count = agree + " of " + present() + " present agree, " + disagree + " disagree, " + reconsider + " ask for reconsideration";
        if (present() > 0 && passes()) {
            return new Verdict(Outcome.PASSED, "CMT-02", counted + "，达到三分之二，表决通过", count + ": two thirds reached, passed");
        }
        if (2 * reconsider > present()) {
            return returnedBefore
                ? new Verdict(Outcome.REJECTED, "CMT-09", counted + "；同一案件只能复议一次，视为否决", count + "; a case is reconsidered only once, so it is rejected")
                : new Verdict(Outcome.RETURNED, "CMT-03", counted + "，多数要求复议，退回审查", count + ": most ask for reconsideration, returned to review");
        }
        return new Verdict(Outcome.REJECTED, "CMT-02", counted + "，不足三分之二，表决未通过", count + ": short of two thirds, not passed");
    }

    /** What the session comes to once the chair has spoken: a veto turns a pass into a rejection and changes nothing else (CMT-06). */
    Verdict afterVeto(boolean returnedBefore, boolean vetoed) {
        Verdict vote = verdict(returnedBefore);
        return vetoed && vote.outcome() == Outcome.PASSED
            ? new Verdict(Outcome.REJECTED, "CMT-06", "表决通过后由主任委员否决", "passed by vote and then vetoed by the chair") : vote;
    }
}
