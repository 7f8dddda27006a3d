package io.sancha.steps.postloan;

import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.steps.disbursement.SelfPayments;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes down what a borrower paid itself with the loan's money, draws whose vouchers are looked at, and sees what comes back (DIS-14). */
@Component
class OwnPaymentDesk {
    private static final int SEED_BYTES = 16;
    private final SelfPayments selfPayments;
    private final OwnPaymentLists lists;
    private final OwnPaymentsAccepted accepted;
    private final OwnPaymentsDrawn drawn;
    private final OwnPaymentPolicy policy;
    private final Kin kin;
    private final JdbcClient sql;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    OwnPaymentDesk(SelfPayments selfPayments, OwnPaymentLists lists, OwnPaymentsAccepted accepted, OwnPaymentsDrawn drawn, OwnPaymentPolicy policy, Kin kin,
        JdbcClient sql, Trail trail) {
        this.selfPayments = selfPayments;
        this.lists = lists;
        this.accepted = accepted;
        this.drawn = drawn;
        this.policy = policy;
        this.kin = kin;
        this.sql = sql;
        this.trail = trail;
    }

    /** @throws Refusal DIS-14 where the summary lacks or cannot be right */
    void check(String caseId, EvidenceEntry entry) {
        Optional<SelfPayments.Drawn> got = selfPayments.of(caseId);
        if (got.isEmpty()) {
            OwnPaymentRules.checkNone(entry);
            return;
        }
        Optional<OwnPaymentList> last = accepted.last(caseId);
        OwnPaymentRules.check(got.get(), last.filter(OwnPaymentList::usedUp).isPresent(), entry);
        last.ifPresent(list -> OwnPaymentRules.checkAccepted(list, entry));
        drawn.check(caseId, told(caseId, entry.ownPayments()), OwnPaymentRules.isThere(entry.paymentsLacking()));
        OwnPaymentRules.checkHolders(kin.of(caseId), entry.moneyBack());
    }

    /** Keeps the summary with what follows from it. Where all was told of before and nothing more is, nothing. */
    void keep(Stamp stamp, InspectionEvidence evidence, EvidenceEntry entry) {
        boolean lacking = OwnPaymentRules.isThere(entry.paymentsLacking());
        if (entry.ownPayments().isEmpty() && entry.moneyBack().isEmpty() && !lacking) {
            return;
        }
        SelfPayments.Drawn got = selfPayments.of(stamp.caseId()).orElseThrow();
        List<OwnPayment> told = told(stamp.caseId(), entry.ownPayments());
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        Map<OwnPayment, SampledBecause> sampled = sampled(stamp.caseId(), policy.sample(seed, got.paidOn(), stamp.bankDate()), told);
        OwnPaymentMarks marks = marks(stamp.caseId(), got, stamp.bankDate());
        OwnPaymentList list = lists.save(new OwnPaymentList(stamp, evidence, seed, got.amount(), lacking ? entry.paymentsLacking().strip() : null,
            marks.payments(told, sampled), marks.returns(told, entry.moneyBack())));
        trail.about("own-payment-list", list.id(), null);
        trail.because("DIS-14", "自主支付清单 " + told.size() + " 笔，抽查 " + sampled.size() + " 笔，抽样种子 " + seed + " / " + told.size()
            + " payments of the borrower, " + sampled.size() + " drawn, seed " + seed);
    }

    OwnPaymentMarks marks(String caseId, SelfPayments.Drawn got, LocalDate on) {
        return new OwnPaymentMarks(got, kin.of(caseId), policy.returnedWithin(on));
    }

    /** What is told of now, else what was told of last and accepted. */
    List<OwnPayment> told(String caseId, List<OwnPayment> now) {
        return now.isEmpty() ? accepted.payments(caseId) : now;
    }

    /** What a summary drew that was not accepted stays drawn; what stood in an accepted one is not drawn again. */
    private Map<OwnPayment, SampledBecause> sampled(String caseId, OwnPaymentSample draw, List<OwnPayment> told) {
        List<OwnPayment> known = accepted.payments(caseId);
        Map<OwnPayment, SampledBecause> sampled = new HashMap<>(draw.of(told, told.stream().filter(one -> !known.contains(one)).toList()));
        sampled.putAll(drawn.carried(caseId, told));
        return sampled;
    }

    /** @throws Refusal DIS-14 where a payment that was drawn is not told of, or its vouchers are not there */
    void checkVouchers(Inspection inspection, InspectionEvidence evidence, List<VoucherSeen> vouchers) {
        List<OwnPaymentRow> rows = lists.findByEvidenceId(evidence.id()).map(OwnPaymentList::payments).orElse(List.of());
        boolean papers = vouchers.isEmpty() || sql.sql("""
            select exists (select from paper_of_task where case_id = :case and task in ('collect-evidence', 'report-inspection')
              and type in ('PAYMENT_VOUCHER', 'INVOICE') and recorded_at >= :since)""").param("case", inspection.caseId())
            .param("since", Columns.at(inspection.recordedAt())).query(Boolean.class).single();
        OwnPaymentRules.check(rows, vouchers, papers);
    }
}
