package io.sancha.steps.review;

import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.LoanToValue;
import io.sancha.lending.collateral.Security;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.steps.diligence.DiligenceDesk;
import io.sancha.steps.diligence.Fieldwork;
import io.sancha.steps.diligence.InvestigationReport;
import io.sancha.steps.diligence.SiteVisit;
import io.sancha.steps.review.ConsistencyFinding.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays a sealed report beside the documents, the order of steps, the duties and its own figures, one line for each rule. */
@Component
class ReportComparison {
    private final DiligenceDesk diligence;
    private final CollateralDesk collateral;
    private final DocumentDesk documents;
    private final CaseDuties duties;
    private final Clock clock;
    private final Actors actors;

    ReportComparison(DiligenceDesk diligence, CollateralDesk collateral, DocumentDesk documents, CaseDuties duties, Clock clock, Actors actors) {
        this.diligence = diligence;
        this.collateral = collateral;
        this.documents = documents;
        this.duties = duties;
        this.clock = clock;
        this.actors = actors;
    }

    List<ConsistencyFinding> of(InvestigationReport report) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        Fieldwork fieldwork = diligence.fieldworkOf(report.caseId()).orElseThrow(() -> new IllegalStateException("a sealed report without fieldwork"));
        Security security = collateral.ofInvestigation(report.investigation().id());
        order(report, fieldwork, findings);
        signatures(report, findings);
        papers(report, fieldwork, security, findings);
        credit(fieldwork, findings);
        report.conclusion().ifPresent(conclusion -> amounts(report, conclusion.amount(), security, findings));
        return findings;
    }

    private static void order(InvestigationReport report, Fieldwork fieldwork, List<ConsistencyFinding> findings) {
        LocalDate first = fieldwork.visits().stream().map(SiteVisit::on).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = fieldwork.visits().stream().map(SiteVisit::on).max(LocalDate::compareTo).orElseThrow();
        boolean inOrder = !report.bankDate().isBefore(last);
        findings.add(ConsistencyFinding.of("INV-09", inOrder, Result.FAIL, "首次走访 " + first + "，末次走访 " + last + "，报告日 " + report.bankDate(),
            "first visit " + first + ", last visit " + last + ", report of " + report.bankDate()));
    }

    private void signatures(InvestigationReport report, List<ConsistencyFinding> findings) {
        String assistant = report.assistant().orElse("—");
        boolean byTwo = report.assistant().isPresent() && !assistant.equals(report.lead());
        String lead = actors.called(report.lead());
        String second = report.assistant().map(actors::called).orElse("—");
        findings.add(ConsistencyFinding.of("INV-04", byTwo, Result.FAIL, "主办 " + lead + "，协办 " + second, "lead " + lead + ", assistant " + second));
        findings.add(ConsistencyFinding.of("INV-06", diligence.isIntact(report), Result.FAIL, "报告七部分齐全，内容与封存哈希核对",
            "seven sections, compared with the hash of the seal"));
        long held = duties.violations(report.caseId());
        findings.add(ConsistencyFinding.of("SEQ-04", held == 0, Result.FAIL, "本案不相容岗位兼任 " + held + " 处", held + " excluded duties held by one person"));
    }

    private void papers(InvestigationReport report, Fieldwork fieldwork, Security security, List<ConsistencyFinding> findings) {
        List<Document> all = documents.of(report.caseId());
        String unseen = titles(all.stream().filter(document -> !fieldwork.originals().contains(document.id())).toList());
        findings.add(ConsistencyFinding.of("INV-01", unseen.isEmpty(), Result.NOTE, unseen.isEmpty() ? "资料 " + all.size() + " 份均已与原件核对"
            : "调查后新增、未与原件核对：" + unseen,
            unseen.isEmpty() ? "all " + all.size() + " documents compared with their originals"
            : "added after the investigation, originals not seen: " + unseen));
        String expired = titles(all.stream().filter(document -> document.expiredOn(LocalDate.now(clock))).toList());
        findings.add(ConsistencyFinding.of("CUS-04", expired.isEmpty(), Result.NOTE, expired.isEmpty() ? "资料均在有效期内" : "已过有效期：" + expired,
            expired.isEmpty() ? "all documents in date" : "out of date: " + expired));
        if (!security.collateral().isEmpty()) {
            boolean proven = has(all, DocumentType.APPRAISAL) && (has(all, DocumentType.TITLE_CERTIFICATE) || has(all, DocumentType.RIGHTS_CERTIFICATE));
            findings.add(ConsistencyFinding.of("GUA-01", proven, Result.NOTE, "押品权属凭证和评估报告" + (proven ? "齐备" : "不齐，须补充"),
                "title and appraisal of the collateral " + (proven ? "are in the file" : "are missing in the file")));
        }
    }

    private static boolean has(List<Document> all, DocumentType type) {
        return all.stream().anyMatch(document -> document.type() == type);
    }

    private static String titles(List<Document> some) {
        return some.stream().map(Document::title).collect(Collectors.joining("、"));
    }

    private static void credit(Fieldwork fieldwork, List<ConsistencyFinding> findings) {
        var credit = fieldwork.credit();
        boolean clean = credit.badRecords() == 0 && credit.externalGuarantees().isZero();
        findings.add(ConsistencyFinding.of("INV-02", clean, Result.NOTE, "不良记录 " + credit.badRecords() + " 条，对外担保 " + yuan(credit.externalGuarantees()) + " 元",
            credit.badRecords() + " bad records, guarantees given " + yuan(credit.externalGuarantees())));
        fieldwork.workingCapital().ifPresent(plan ->
            findings.add(ConsistencyFinding.of("INV-07", plan.existingLoans().compareTo(credit.outstandingLoans()) <= 0, Result.NOTE,
            "测算所用现有流动资金贷款 " + yuan(plan.existingLoans()) + " 元，借款人全部贷款 " + yuan(credit.outstandingLoans()) + " 元",
            "working-capital loans of " + yuan(plan.existingLoans()) + " against all loans of " + yuan(credit.outstandingLoans()))));
    }

    private void amounts(InvestigationReport report, Money amount, Security security, List<ConsistencyFinding> findings) {
        diligence.needOf(report.caseId()).ifPresent(need -> {
            boolean within = need.newLoan().filter(most -> amount.compareTo(most) <= 0).isPresent();
            String most = need.newLoan().map(ReportComparison::yuan).orElse("—");
            findings.add(ConsistencyFinding.of("INV-07", within, Result.FAIL, "建议金额 " + yuan(amount) + " 元，测算新增额度 " + most + " 元",
                "recommended " + yuan(amount) + ", measured need " + most));
        });
        security.loanToValue(amount).ifPresent(ltv -> findings.add(loanToValue(ltv)));
        if (security.collateral().isEmpty() && !security.guarantors().isEmpty()) {
            findings.add(ConsistencyFinding.of("GUA-08", amount.compareTo(security.suretyCapacity()) <= 0, Result.FAIL,
                "保证人代偿能力 " + yuan(security.suretyCapacity()) + " 元", "the sureties can answer for " + yuan(security.suretyCapacity())));
        }
    }

    private static ConsistencyFinding loanToValue(LoanToValue ltv) {
        return ConsistencyFinding.of("GUA-04", ltv.withinCeiling(), Result.FAIL, "抵质押率 " + ltv.percent() + "%，上限 " + ltv.ceilingPercent() + "%",
            "loan to value " + ltv.percent() + " %, ceiling " + ltv.ceilingPercent() + " %");
    }

    private static String yuan(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.amount());
    }
}
