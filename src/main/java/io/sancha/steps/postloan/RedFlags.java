package io.sancha.steps.postloan;

import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what of an inspection may be made up (PLM-13): a report finished within minutes of its evidence, words of any earlier inspection of the same
 * inspector or customer, papers that were used before, photographs
 * of another day. It is handed in only with a reason, which the risk line accepts or not.
 */
@Component
class RedFlags {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** Signs of a picture's looks, all of which differ at most. */
    private static final BigDecimal SIGNS = new BigDecimal("256");
    private final JdbcClient sql;
    private final Policy policy;
    private final LikeTexts texts;
    private final Evidences evidences;
    private final InspectionReports reports;
    private final InspectionComparisons comparisons;
    private final InspectionRechecks rechecks;
    private final RedFlagRows rows;
    private final DatedPictures pictures;
    private final OwnPaymentFlags own;

    RedFlags(JdbcClient sql, Policy policy, LikeTexts texts, Evidences evidences, InspectionReports reports, InspectionComparisons comparisons,
        InspectionRechecks rechecks, RedFlagRows rows, DatedPictures pictures, OwnPaymentFlags own) {
        this.own = own;
        this.sql = sql;
        this.policy = policy;
        this.texts = texts;
        this.evidences = evidences;
        this.reports = reports;
        this.comparisons = comparisons;
        this.rechecks = rechecks;
        this.rows = rows;
        this.pictures = pictures;
    }

    /** From which likeness on words are said again, from 0 to 1. */
    BigDecimal sameWordsFrom(LocalDate on) {
        return policy.percent("inspection.same-words-from", on).divide(HUNDRED);
    }

    /** What the evidence alone shows, so that the inspector reads it before the report. */
    List<RedFlag.Found> ofEvidence(Inspection inspection, InspectionEvidence evidence) {
        var found = new ArrayList<RedFlag.Found>();
        comparisons.findByEvidenceId(evidence.id()).filter(InspectionComparison::repeated).ifPresent(same -> {
            long earlier = same.earlierEvidenceId().orElseThrow();
            found.add(new RedFlag.Found(RedFlagKind.SAME_EVIDENCE, null, same.similarity(), earlier,
                evidences.findById(earlier).orElseThrow().caseId(), null, null));
        });
        found.addAll(papers(inspection));
        found.addAll(pictures.found(inspection, evidence, since(inspection)));
        found.addAll(own.ofEvidence(evidence));
        return found;
    }

    /** All of it, once the report is about to be handed in. */
    List<RedFlag.Found> ofReport(Stamp stamp, Inspection inspection, InspectionEvidence evidence, ReportEntry entry) {
        var found = new ArrayList<RedFlag.Found>();
        long minutes = Duration.between(evidence.recordedAt(), stamp.at()).toMinutes();
        if (minutes < policy.minutes("inspection.report-after", stamp.bankDate())) {
            found.add(new RedFlag.Found(RedFlagKind.HURRIED, Math.toIntExact(minutes), null, null, null, null, null));
        }
        found.addAll(ofEvidence(inspection, evidence));
        found.addAll(OwnPaymentFlags.ofVouchers(entry.vouchers()));
        texts.finding(entry.finding(), inspection, stamp.by()).filter(like -> like.similarity().compareTo(sameWordsFrom(stamp.bankDate())) >= 0)
            .ifPresent(like -> found.add(new RedFlag.Found(RedFlagKind.SAME_FINDING, null, like.similarity(), like.id(),
                reports.findById(like.id()).orElseThrow().caseId(), null, null)));
        return found;
    }

    /** @throws Refusal PLM-13 where something was found and no reason is given */
    static void checkJustified(List<RedFlag.Found> found, ReportEntry entry) {
        if (!found.isEmpty() && (entry.justification() == null || entry.justification().isBlank())) {
            throw Refusal.by("PLM-13", "本报告有疑点：" + String.join("；", found.stream().map(RedFlags::chinese).toList()) + "。请逐项说明理由，由风险条线认可或退回",
                "the report raises red flags: " + String.join("; ", found.stream().map(RedFlags::english).toList())
                    + ". Say why it holds nevertheless; the risk line accepts or returns it").atField("justification");
        }
    }

    void keep(Stamp stamp, InspectionReport report, List<RedFlag.Found> found) {
        found.forEach(one -> rows.save(new RedFlag(stamp, report.id(), one)));
        texts.add(report);
    }

    List<RedFlag.Found> of(InspectionReport report) {
        return rows.findByReportIdOrderById(report.id()).stream().map(RedFlag::found).toList();
    }

    /** Papers of this inspection, since its report was last returned, that had been sent before it. Of each the one that is most alike. */
    private List<RedFlag.Found> papers(Inspection inspection) {
        Instant since = since(inspection);
        return sql.sql("""
            select distinct on (reference) reference, earlier_case_id, distance from paper_used_before
             where case_id = :case and task in ('collect-evidence', 'report-inspection') and recorded_at >= :since and earlier_at < :since
             order by reference, distance, earlier_at""").param("case", inspection.caseId()).param("since", Columns.at(since))
            .query((row, n) -> new RedFlag.Found(RedFlagKind.PAPER_USED, null, likeness(row.getInt("distance")), null, row.getString("earlier_case_id"),
                row.getObject("reference", UUID.class), null)).list();
    }

    /** When its report was last returned, or else it was opened. */
    private Instant since(Inspection inspection) {
        return reports.findByInspectionIdOrderById(inspection.id()).stream().flatMap(report -> rechecks.findByReportId(report.id()).stream())
            .map(InspectionRecheck::recordedAt).max(Instant::compareTo).orElse(inspection.recordedAt());
    }

    private static BigDecimal likeness(int distance) {
        return BigDecimal.ONE.subtract(new BigDecimal(distance).divide(SIGNS)).setScale(4, RoundingMode.HALF_UP);
    }

    private static String percent(RedFlag.Found found) {
        return found.similarity().multiply(HUNDRED).setScale(0, RoundingMode.DOWN) + "%";
    }

    private static String chinese(RedFlag.Found found) {
        return switch (found.kind()) {
            case HURRIED -> "取证后 " + found.minutes() + " 分钟即完成";
            case SAME_EVIDENCE -> "取证内容与以往检查雷同 " + percent(found);
            case SAME_FINDING -> "检查结论与以往检查雷同 " + percent(found);
            case PAPER_USED -> "影像资料以前用过，相似 " + percent(found);
            case PICTURE_DATED -> "照片拍摄于 " + found.takenOn() + "，不在检查期内或不是走访日";
            case SUMMARY_LACKING -> "自主支付清单未报送：" + found.detail();
            case PAYEE_CONNECTED -> "自主支付给关联方：" + found.detail();
            case PAYEE_NOT_AGREED -> "自主支付的收款人不在约定之列：" + found.detail();
            case VOUCHER_LACKING -> "抽查的支付凭证未看到或不符：" + found.detail();
            case MONEY_RETURNED -> "资金回流 " + found.detail();
        };
    }

    private static String english(RedFlag.Found found) {
        return switch (found.kind()) {
            case HURRIED -> "finished " + found.minutes() + " minutes after the evidence";
            case SAME_EVIDENCE -> percent(found) + " of the evidence says what an earlier inspection said";
            case SAME_FINDING -> percent(found) + " of the finding says what an earlier one said";
            case PAPER_USED -> "a picture or paper was used before, " + percent(found) + " alike";
            case PICTURE_DATED -> "a photograph was taken on " + found.takenOn() + ", outside the period or not on the day of the visit";
            case SUMMARY_LACKING -> "the borrower's summary of its own payments lacks: " + found.detail();
            case PAYEE_CONNECTED -> "paid to somebody connected with the borrower: " + found.detail();
            case PAYEE_NOT_AGREED -> "paid to somebody else than agreed: " + found.detail();
            case VOUCHER_LACKING -> "vouchers of payments that were drawn were not seen or do not agree: " + found.detail();
            case MONEY_RETURNED -> "money of the loan came back: " + found.detail();
        };
    }
}
