package io.sancha.steps.postloan;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.FinancialStatement;
import io.sancha.lending.customer.Ratios;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares the ratios of a period with those of the last inspection and of the approval, and marks what changed much (PLM-06). */
@Component
class RatioChanges {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private final CustomerDesk customers;
    private final LoanAccounts accounts;
    private final InspectionClosings closings;
    private final Evidences evidences;
    private final Policy policy;

    RatioChanges(CustomerDesk customers, LoanAccounts accounts, InspectionClosings closings, Evidences evidences, Policy policy) {
        this.customers = customers;
        this.accounts = accounts;
        this.closings = closings;
        this.evidences = evidences;
        this.policy = policy;
    }

    /** @param inspectionId of which the statement is; the last one is any other that was brought to its end before it */
    List<RatioChange> of(String caseId, long inspectionId, PeriodStatement statement, LocalDate on) {
        Ratios now = statement.ratios();
        Optional<Ratios> last = closings.findByCaseIdOrderByIdDesc(caseId).stream().filter(closing -> closing.inspectionId() < inspectionId)
            .flatMap(closing -> evidences.findFirstByInspectionIdOrderByIdDesc(closing.inspectionId()).stream())
            .flatMap(evidence -> evidence.statement().stream()).findFirst().map(PeriodStatement::ratios);
        LocalDate disbursedOn = accounts.ofCase(caseId).orElseThrow().disbursedOn();
        Optional<Ratios> approved = statements(caseId).stream().filter(known -> !known.asOf().isAfter(disbursedOn))
            .max(Comparator.comparing(FinancialStatement::asOf)).map(known -> Ratios.of(known, null));
        BigDecimal above = policy.percent("inspection.ratio-change-above", on);
        return Arrays.stream(RatioChange.Kind.values()).map(kind -> {
            BigDecimal figure = of(kind, now).orElse(null);
            BigDecimal before = last.flatMap(ratios -> of(kind, ratios)).orElse(null);
            BigDecimal then = approved.flatMap(ratios -> of(kind, ratios)).orElse(null);
            return new RatioChange(kind, figure, before, then, isMore(figure, before, above) || isMore(figure, then, above));
        }).toList();
    }

    private List<FinancialStatement> statements(String caseId) {
        return customers.latestFile(caseId).isPresent() ? customers.statements(caseId) : List.of();
    }

    private static Optional<BigDecimal> of(RatioChange.Kind kind, Ratios ratios) {
        return switch (kind) {
            case DEBT_TO_ASSETS -> ratios.debtToAssets();
            case CURRENT_RATIO -> ratios.currentRatio();
            case QUICK_RATIO -> ratios.quickRatio();
            case SALES_MARGIN -> ratios.salesMargin();
        };
    }

    /** Whether it moved by more than so many per cent of what it was, up or down. */
    private static boolean isMore(BigDecimal now, BigDecimal before, BigDecimal percent) {
        return now != null && before != null && now.subtract(before).abs().multiply(HUNDRED).compareTo(before.abs().multiply(percent)) > 0;
    }
}
