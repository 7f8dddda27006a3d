package io.sancha.steps.diligence;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.customer.Ratios;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** The ratios of one year's statements (rules §2.6) as the investigation found them; a ratio that cannot be told is absent. */
@Entity
@Immutable
@Table(name = "statement_analysis")
public class StatementAnalysis extends CaseFact {
    private long investigationId;
    private LocalDate asOf;
    private BigDecimal debtToAssets;
    private BigDecimal currentRatio;
    private BigDecimal quickRatio;
    private BigDecimal receivablesTurnover;
    private BigDecimal inventoryTurnover;
    private BigDecimal salesMargin;
    private BigDecimal returnOnAssets;
    private BigDecimal salesGrowth;

    protected StatementAnalysis() {
    }

    StatementAnalysis(Stamp stamp, Investigation investigation, Ratios ratios) {
        super(stamp);
        investigationId = investigation.id();
        asOf = ratios.statement().asOf();
        debtToAssets = ratios.debtToAssets().orElse(null);
        currentRatio = ratios.currentRatio().orElse(null);
        quickRatio = ratios.quickRatio().orElse(null);
        receivablesTurnover = ratios.receivablesTurnover().orElse(null);
        inventoryTurnover = ratios.inventoryTurnover().orElse(null);
        salesMargin = ratios.salesMargin().orElse(null);
        returnOnAssets = ratios.returnOnAssets().orElse(null);
        salesGrowth = ratios.salesGrowth().orElse(null);
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** The ratios by name, fractions and times a year; those that cannot be told are null. */
    public Map<String, BigDecimal> byName() {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        all.put("debtToAssets", debtToAssets);
        all.put("currentRatio", currentRatio);
        all.put("quickRatio", quickRatio);
        all.put("receivablesTurnover", receivablesTurnover);
        all.put("inventoryTurnover", inventoryTurnover);
        all.put("salesMargin", salesMargin);
        all.put("returnOnAssets", returnOnAssets);
        all.put("salesGrowth", salesGrowth);
        all.replaceAll((name, ratio) -> ratio == null ? null : ratio.setScale(4, java.math.RoundingMode.HALF_UP));
        return all;
    }
}
