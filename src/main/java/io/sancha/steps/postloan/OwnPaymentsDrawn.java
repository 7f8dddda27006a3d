package io.sancha.steps.postloan;

import io.sancha.platform.audit.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Payments that a summary drew and no accepted one tells of (DIS-14): they stay drawn in whichever inspection of the loan the summary is handed in next, so
 * that no returned, missed or rewritten summary draws again. Each summary carries them all, so the last one has them.
 */
@Component
class OwnPaymentsDrawn {
    private final OwnPaymentLists lists;
    private final OwnPaymentsAccepted accepted;

    OwnPaymentsDrawn(OwnPaymentLists lists, OwnPaymentsAccepted accepted) {
        this.lists = lists;
        this.accepted = accepted;
    }

    /** @throws Refusal DIS-14 where one of them is not among what is told of, or none is said to have been handed in */
    void check(String caseId, List<OwnPayment> told, boolean lacking) {
        var missing = new ArrayList<OwnPayment>();
        carried(caseId, told, missing);
        missing.stream().findFirst().ifPresent(one -> {
            String row = one.paidOn() + " " + one.payee() + " " + one.amount().amount().toPlainString();
            throw Refusal.by("DIS-14", "已抽中的 " + row + " 元须留在清单内；日期或金额有误的，按原收款人和凭证号更正，仍须核查凭证", "the payment " + row + " was drawn and stays "
                + "in the summary; correct a wrong day or amount under its payee and paper, its vouchers are still looked at")
                .atField(lacking ? "paymentsLacking" : "ownPayments");
        });
    }

    /** Which payments of a summary stay drawn, and why. */
    Map<OwnPayment, SampledBecause> carried(String caseId, List<OwnPayment> told) {
        return carried(caseId, told, new ArrayList<>());
    }

    private Map<OwnPayment, SampledBecause> carried(String caseId, List<OwnPayment> told, List<OwnPayment> missing) {
        List<OwnPayment> known = accepted.payments(caseId);
        List<OwnPaymentRow> last = lists.findByCaseIdOrderById(caseId).stream().reduce((earlier, later) -> later).map(OwnPaymentList::payments)
            .orElse(List.of());
        List<OwnPaymentRow> drawn = last.stream().filter(row -> row.sampled() != null && !known.contains(row.payment())).toList();
        List<OwnPayment> free = new ArrayList<>(told.stream().filter(one -> !known.contains(one)).toList());
        Map<OwnPayment, SampledBecause> carried = new LinkedHashMap<>();
        var corrected = new ArrayList<OwnPaymentRow>();
        for (OwnPaymentRow row : drawn) {
            free.stream().filter(row.payment()::samePayment).findFirst().ifPresentOrElse(one -> {
                free.remove(one);
                carried.put(one, row.sampled());
            }, () -> corrected.add(row));
        }
        // what the last summary told of besides is another payment, not the corrected one
        free.removeIf(one -> last.stream().anyMatch(row -> row.payment().samePayment(one)));
        for (OwnPaymentRow row : corrected) {
            free.stream().filter(one -> one.proof().equals(row.proof()) && one.sameParty(row.payment())).findFirst().ifPresentOrElse(one -> {
                free.remove(one);
                carried.put(one, row.sampled());
            }, () -> missing.add(row.payment()));
        }
        return carried;
    }
}
