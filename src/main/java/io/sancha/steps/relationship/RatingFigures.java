package io.sancha.steps.relationship;

import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.CreditFile;
import io.sancha.lending.customer.Property;
import io.sancha.lending.customer.Ratios;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The figure of each item of a rating model, from the credit file and the survey. A figure that cannot be computed is empty and earns no
 * points: it is not nought.
 */
final class RatingFigures {
    private static final int DECIMALS = 4;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private final CreditFile file;
    private final StandingEntry survey;
    private final LocalDate today;
    private final Optional<Ratios> ratios;

    /** @param today the bank date, from which completed years are counted */
    RatingFigures(CreditFile file, StandingEntry survey, LocalDate today) {
        this.file = file;
        this.survey = survey;
        this.today = today;
        List<Ratios> years = Ratios.ofYears(file.statements());
        this.ratios = years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }

    Optional<BigDecimal> of(RatingItem item) {
        return switch (item) {
            case DEBT_TO_ASSETS -> ratios.flatMap(Ratios::debtToAssets);
            case CURRENT_RATIO -> ratios.flatMap(Ratios::currentRatio);
            case QUICK_RATIO -> ratios.flatMap(Ratios::quickRatio);
            case RECEIVABLES_TURNOVER -> ratios.flatMap(Ratios::receivablesTurnover);
            case SALES_MARGIN -> ratios.flatMap(Ratios::salesMargin);
            case SALES_GROWTH -> ratios.flatMap(Ratios::salesGrowth);
            case YEARS_IN_BUSINESS -> file.business().map(business -> whole(business.establishedOn().until(today).getYears()));
            case YEARS_WITH_BANK -> Optional.of(whole(survey.yearsWithBank()));
            case CREDIT_HISTORY, PERSONAL_CREDIT_HISTORY -> Optional.of(whole(survey.badRecords()));
            case MANAGEMENT -> Optional.ofNullable(survey.management()).map(found -> whole(found.ordinal() + 1));
            case INDUSTRY -> Optional.ofNullable(survey.industryOutlook()).map(found -> whole(found.ordinal() + 1));
            case YEARS_IN_OCCUPATION -> Optional.ofNullable(survey.yearsInOccupation()).map(RatingFigures::whole);
            case DEBT_SERVICE_TO_INCOME -> income().flatMap(income -> Optional.ofNullable(survey.monthlyDebtService())
                .map(service -> quotient(service.amount().multiply(MONTHS), income)));
            case PROPERTY_TO_INCOME -> income().map(income -> quotient(
                Money.sum(file.property().stream().map(Property::value).toList(), Money.CNY).amount(), income));
        };
    }

    private Optional<Money> income() {
        return file.household().map(home -> home.income()).filter(Money::isPositive);
    }

    private static BigDecimal quotient(BigDecimal dividend, Money divisor) {
        return dividend.divide(divisor.amount(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal whole(int value) {
        return BigDecimal.valueOf(value);
    }
}
