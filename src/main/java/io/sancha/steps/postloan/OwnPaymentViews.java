package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.steps.disbursement.SelfPayments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A borrower's own payments as forms and papers show them: the last summary, what was drawn of it, what came back, how it was judged (DIS-14). */
@Component
class OwnPaymentViews {
    private final SelfPayments selfPayments;
    private final OwnPaymentLists lists;
    private final Evidences evidences;
    private final InspectionReports reports;
    private final InspectionRechecks rechecks;

    OwnPaymentViews(SelfPayments selfPayments, OwnPaymentLists lists, Evidences evidences, InspectionReports reports, InspectionRechecks rechecks) {
        this.selfPayments = selfPayments;
        this.lists = lists;
        this.evidences = evidences;
        this.reports = reports;
        this.rechecks = rechecks;
    }

    /**
     * @param drawn what the borrower got to pay itself @param listed what it told of @param left what it did not tell of yet
     * @param cameBack what counts as come back @param returnedShare per cent of what was drawn @param sample those whose
     * vouchers are looked at; none where the latest evidence brought no summary, although an earlier one is shown
     */
    record Own(Money drawn, LocalDate drawnOn, Money listed, Money left, Money cameBack, BigDecimal returnedShare, LocalDate handedInOn,
        String paymentsLacking, List<Row> payments, List<Row> sample, String seed, List<Back> moneyBack, List<VoucherSeen> vouchers, ReturnsJudgement funds,
        String fundsReason, Money misusedAmount) {
    }

    /** @param paymentNumber its row, from 1 */
    record Row(int paymentNumber, LocalDate paidOn, String payee, String account, Money amount, String purpose, String proof, String connectedAs,
        boolean agreed, SampledBecause sampled) {
    }

    record Back(LocalDate receivedOn, String payer, String account, String accountHolder, Money amount, Boolean comesBack, String remark, boolean counted) {
    }

    /** Null where the borrower pays nothing itself. */
    Own of(String caseId) {
        return selfPayments.of(caseId).map(drawn -> lists.findByCaseIdOrderById(caseId).stream().reduce((earlier, later) -> later).map(last -> of(drawn, last))
            .orElseGet(() -> new Own(drawn.amount(), drawn.paidOn(), Money.zero(Money.CNY), drawn.amount(), Money.zero(Money.CNY), null, null, null, List.of(),
                List.of(), null, List.of(), List.of(), null, null, null))).orElse(null);
    }

    private Own of(SelfPayments.Drawn drawn, OwnPaymentList list) {
        return of(drawn.paidOn(), list);
    }

    Own of(LocalDate drawnOn, OwnPaymentList list) {
        List<Row> rows = IntStream.range(0, list.payments().size()).mapToObj(i -> row(i + 1, list.payments().get(i))).toList();
        List<Back> back = list.returns().stream().map(one -> new Back(one.receivedOn(), one.payer(), one.account(), one.accountHolder(), one.amount(),
            one.comesBack(), one.remark(), one.counted())).toList();
        Optional<InspectionReport> report = reports.findFirstByEvidenceIdOrderByIdDesc(list.evidenceId());
        Optional<InspectionRecheck> recheck = report.flatMap(one -> rechecks.findByReportId(one.id()));
        return new Own(list.drawn(), drawnOn, list.listed(), list.drawn().minus(list.listed()), list.returned(),
            OwnPaymentFlags.share(list.returned(), list.drawn()), list.bankDate(), list.lacking().orElse(null), rows,
            latest(list) ? rows.stream().filter(row -> row.sampled() != null).toList() : List.of(), list.seed(), back,
            report.map(InspectionReport::vouchers).orElse(List.of()),
            recheck.flatMap(InspectionRecheck::funds).orElse(null), recheck.flatMap(InspectionRecheck::fundsReason).orElse(null),
            recheck.flatMap(InspectionRecheck::misusedAmount).orElse(null));
    }

    private boolean latest(OwnPaymentList list) {
        return evidences.findFirstByCaseIdOrderByIdDesc(list.caseId()).filter(evidence -> evidence.id() == list.evidenceId()).isPresent();
    }

    private static Row row(int number, OwnPaymentRow row) {
        return new Row(number, row.paidOn(), row.payee(), row.account(), row.amount(), row.purpose(), row.proof(), row.connectedAs(), row.agreed(),
            row.sampled());
    }
}
