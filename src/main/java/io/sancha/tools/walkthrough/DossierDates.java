package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * The dates that a dossier tells, held against its own beginning and against the day on which it is read: nobody enters a paper that is not
 * issued yet, or a visit that nobody has made yet. What the borrower pays lies ahead and is not looked at.
 */
final class DossierDates {
    /** How far apart the steps of one case may lie. */
    private static final int YEARS_OF_A_CASE = 1;
    private final LocalDate today;

    /** @param today the real day, whatever day the simulated calendar shows */
    DossierDates(LocalDate today) {
        this.today = today;
    }

    /** @throws Refusal naming the first date that cannot be */
    void check(Dossier dossier) {
        LocalDate begins = dossier.startsOn();
        notAfter("startsOn", begins, today);
        LocalDate signed = dossier.application().signedOn();
        if (signed != null && signed.isBefore(begins.minusYears(YEARS_OF_A_CASE))) {
            throw Refusal.ofInput("application.signedOn", "值 " + signed + " 无效，应不早于起始日前一年 " + begins.minusYears(YEARS_OF_A_CASE),
                "found " + signed + ", expected a date not before " + begins.minusYears(YEARS_OF_A_CASE) + ", a year before the dossier starts");
        }
        LocalDate lastOfCase = earlier(begins.plusYears(YEARS_OF_A_CASE), today);
        notAfter("application.signedOn", signed, lastOfCase);
        List<Investigation.Visit> visits = dossier.diligence() == null ? List.of() : dossier.diligence().visits();
        for (int i = 0; i < visits.size(); i++) {
            notAfter("diligence.visits[" + i + "].on", visits.get(i).on(), lastOfCase);
        }
        papers(dossier, earlier(signed == null || signed.isBefore(begins) ? begins : signed, today));
    }

    /** What the customer brings is there when they apply. */
    private static void papers(Dossier dossier, LocalDate latest) {
        notAfter("customer.establishedOn", dossier.customer().establishedOn(), latest);
        notAfter("customer.annualReportFiledOn", dossier.customer().annualReportFiledOn(), latest);
        for (int i = 0; i < dossier.statements().size(); i++) {
            notAfter("statements[" + i + "].asOf", dossier.statements().get(i).asOf(), latest);
        }
        for (int i = 0; i < dossier.documents().size(); i++) {
            notAfter("documents[" + i + "].issuedOn", dossier.documents().get(i).issuedOn(), latest);
            notAfter("documents[" + i + "].periodEnd", dossier.documents().get(i).periodEnd(), latest);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static void notAfter(String path, LocalDate found, LocalDate latest) {
        if (found != null && found.isAfter(latest)) {
            throw Refusal.ofInput(path, "日期 " + found + " 在未来，应不晚于 " + latest, "found " + found + ", which lies ahead; expected a date not after " + latest);
        }
    }
}
