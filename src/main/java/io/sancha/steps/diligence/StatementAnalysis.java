package io.sancha.steps.diligence;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.customer.Ratios;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** The ratios of one year's statements as the investigation found them; a ratio that cannot be told is absent. */
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

    /** The year's ratios, fractions and times a year, to four decimals; null where one cannot be told. */
    public record Figures(LocalDate asOf, BigDecimal debtToAssets, BigDecimal currentRatio, BigDecimal quickRatio, BigDecimal receivablesTurnover,
                          BigDecimal inventoryTurnover, BigDecimal salesMargin, BigDecimal returnOnAssets, BigDecimal salesGrowth) {
    }

    public Figures figures() {
        return new Figures(asOf, shown(debtToAssets), shown(currentRatio), shown(quickRatio), shown(receivablesTurnover), shown(inventoryTurnover),
            shown(salesMargin), shown(returnOnAssets), shown(salesGrowth));
    }

    /** The ratios by name, in the order in which they are sealed. */
    Map<String, BigDecimal> byName() {
        Figures shown = figures();
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        all.put("debtToAssets", shown.debtToAssets());
        all.put("currentRatio", shown.currentRatio());
        all.put("quickRatio", shown.quickRatio());
        all.put("receivablesTurnover", shown.receivablesTurnover());
        all.put("inventoryTurnover", shown.inventoryTurnover());
        all.put("salesMargin", shown.salesMargin());
        all.put("returnOnAssets", shown.returnOnAssets());
        all.put("salesGrowth", shown.salesGrowth());
        return all;
    }

    private static BigDecimal shown(BigDecimal ratio) {
        return ratio == null ? null : ratio.setScale(4, RoundingMode.HALF_UP);
    }
}
