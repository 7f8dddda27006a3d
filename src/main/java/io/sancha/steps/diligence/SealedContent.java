package io.sancha.steps.diligence;

import io.sancha.lending.collateral.Collateral;
import io.sancha.lending.collateral.Guarantor;
import io.sancha.lending.collateral.Security;
import io.sancha.platform.audit.Hashes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The canonical text of a signed report and all that it rests on, whose hash seals it: lines of {@code name=value} in a fixed order, line
 * feeds and backslashes in values escaped, absent values empty. The same facts always give the same text.
 *
 * <p>In form 2 a surety stands by the index of the number, so that the hash gives nobody a way to try numbers, and can be recomputed without
 * the keys. Reports sealed before numbers were have form 1, with the number itself.
 */
final class SealedContent {
    private final StringBuilder text;
    private final Form form;

    /** What stands for a surety. */
    enum Form {
        NUMBERS(1), INDEXES(2);

        private final int version;

        Form(int version) {
            this.version = version;
        }
    }

    private SealedContent(Form form) {
        this.form = form;
        this.text = new StringBuilder("investigation-report/" + form.version + "\n");
    }

    /** @param need null where none was measured */
    static String sha256(Form form, InvestigationReport report, Fieldwork fieldwork, Security security, List<StatementAnalysis> analyses, FundingNeed need) {
        var content = new SealedContent(form);
        content.report(report);
        content.fieldwork(fieldwork);
        content.security(security);
        analyses.forEach(analysis -> {
            content.line("ratios.asOf", analysis.asOf());
            analysis.byName().forEach((name, ratio) -> content.line("ratios." + name, ratio));
        });
        if (need != null) {
            content.need(need.lines());
        }
        return Hashes.sha256(content.text.toString());
    }

    private void report(InvestigationReport report) {
        line("case", report.caseId());
        line("investigation", report.investigation().id());
        line("acceptance", report.investigation().acceptanceId());
        line("report", report.id());
        line("lead", report.lead());
        line("writtenAt", report.recordedAt());
        line("assistant", report.assistant().orElse(null));
        line("signedAt", report.countersignature().map(Countersignature::recordedAt).orElse(null));
        for (Map.Entry<String, String> section : report.sections().byName().entrySet()) {
            line("section." + section.getKey(), section.getValue());
        }
        line("recommend", report.recommends());
        report.conclusion().ifPresent(conclusion -> {
            line("amount", conclusion.amount().amount());
            line("termMonths", conclusion.termMonths());
            line("annualRatePercent", plain(conclusion.annualRate().annualPercent()));
        });
    }

    private void fieldwork(Fieldwork fieldwork) {
        fieldwork.visits().forEach(visit -> {
            line("visit.on", visit.on());
            line("visit.place", visit.place());
            line("visit.found", visit.found());
        });
        fieldwork.originals().stream().sorted().forEach(document -> line("originalSeen", document));
        line("credit.outstandingLoans", fieldwork.credit().outstandingLoans().amount());
        line("credit.externalGuarantees", fieldwork.credit().externalGuarantees().amount());
        line("credit.badRecords", fieldwork.credit().badRecords());
    }

    private void security(Security security) {
        for (Collateral item : security.collateral()) {
            line("collateral." + item.mark(), item.kind() + "|" + item.owner() + "|" + item.appraisedValue().amount() + "|" + plain(item.ceilingPercent()));
            line("collateral." + item.mark() + ".description", item.description());
        }
        for (Guarantor surety : security.guarantors()) {
            line("guarantor." + surety.mark(), (form == Form.NUMBERS ? surety.idNumber().number() : surety.idNumberIndex()) + "|" + surety.netWorth()
                .amount() + "|" + surety.guaranteesGiven().amount());
            line("guarantor." + surety.mark() + ".name", surety.name());
            surety.idNationality().ifPresent(nationality -> line("guarantor." + surety.mark() + ".nationality", nationality));
        }
        line("shortfall", security.shortfall().orElse(null));
    }

    private void need(FundingNeed.Lines lines) {
        line("need.opening", lines.openingOn());
        line("need.closing", lines.closingOn());
        line("need.growth", lines.expectedGrowth() == null ? null : plain(lines.expectedGrowth()));
        line("need.need", lines.need());
        line("need.ownFunds", lines.ownFunds());
        line("need.existingLoans", lines.existingLoans());
        line("need.otherFunds", lines.otherFunds());
        line("need.newLoan", lines.newLoan());
        line("need.notMeasured", lines.notMeasured());
    }

    /** Without trailing zeros, so that a figure reads the same before and after the database kept it. */
    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    private void line(String name, Object value) {
        String told = value == null ? "" : value.toString().replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
        text.append(name).append('=').append(told).append('\n');
    }
}
