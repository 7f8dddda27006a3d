package io.sancha.lending.casefile;

import io.sancha.platform.audit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * SEQ-01: in a case that has ended nothing is done any more, and in one that is rehearsed on a simulated calendar nobody does anything but the
 * process that rehearses it. Asked by every entrance to a case: its steps, its tasks, what is typed or sent for them, the money of its loan.
 */
@Component
public class OpenCases {
    /** The claim on a loan that was written off is kept (WOF-02): what still comes in is booked. */
    private static final String WRITTEN_OFF = "loan-written-off";
    private final JdbcClient sql;
    private final Rehearsals rehearsals;

    OpenCases(JdbcClient sql, Rehearsals rehearsals) {
        this.sql = sql;
        this.rehearsals = rehearsals;
    }

    /**
     * @param outcome how the case ended; null while it lives
     * @param rehearsedIn names the session of the process that rehearses it; null for a case of the bank's days
     */
    record Standing(String outcome, String rehearsedIn) {
    }

    /** Something may be done in the case. @throws Refusal SEQ-01 if it has ended or is another process's rehearsal */
    public void check(String caseId) {
        Standing standing = standing(caseId);
        check(caseId, standing.outcome(), standing.rehearsedIn());
    }

    /** Money may be booked on the case's loan: as {@link #check}, and once the loan is written off. */
    public void checkForMoney(String caseId) {
        Standing standing = standing(caseId);
        check(caseId, WRITTEN_OFF.equals(standing.outcome()) ? null : standing.outcome(), standing.rehearsedIn());
    }

    void check(String caseId, String outcome, String rehearsedIn) {
        if (outcome != null) {
            throw Refusal.by("SEQ-01", "案卷 " + caseId + " 已结案（" + outcome + "），不再办理",
                "case " + caseId + " has ended: " + outcome + "; nothing is done in it any more");
        }
        if (rehearsedIn != null && rehearsals.session().filter(rehearsedIn::equals).isEmpty()) {
            throw Refusal.by("SEQ-01", "案卷 " + caseId + " 是演练案卷，只由演练进程按模拟日历办理",
                "case " + caseId + " is rehearsed on a simulated calendar; only the walk-through that rehearses it works on it");
        }
    }

    private Standing standing(String caseId) {
        return sql.sql("select outcome, rehearsed_in from credit_case where id = :case").param("case", caseId).query(Standing.class).optional()
            .orElseThrow(() -> none(caseId));
    }

    static Refusal none(String caseId) {
        return Refusal.by("SEQ-01", "没有案卷 " + caseId + "，不予办理", "there is no case " + caseId + "; nothing is worked on under that number");
    }
}
