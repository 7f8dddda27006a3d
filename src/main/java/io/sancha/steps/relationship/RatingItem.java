package io.sancha.steps.relationship;

import static io.sancha.steps.relationship.RatingModel.CORPORATE;
import static io.sancha.steps.relationship.RatingModel.PERSONAL;

import java.util.List;
import java.util.stream.Stream;

/** What the models look at. Points for each stand in the decision table {@code rate-by-model}; the items of a model sum to 100 at most. */
public enum RatingItem {
    /** 资产负债率, a fraction. */
    DEBT_TO_ASSETS(CORPORATE),
    /** 流动比率. */
    CURRENT_RATIO(CORPORATE),
    /** 速动比率. */
    QUICK_RATIO(CORPORATE),
    /** 应收账款周转率, times a year. */
    RECEIVABLES_TURNOVER(CORPORATE),
    /** 销售利润率, a fraction. */
    SALES_MARGIN(CORPORATE),
    /** 销售增长率, a fraction. */
    SALES_GROWTH(CORPORATE),
    /** Completed years since the business was established. */
    YEARS_IN_BUSINESS(CORPORATE),
    /** Completed years of dealings with the bank. */
    YEARS_WITH_BANK(CORPORATE),
    /** Number of bad credit records. */
    CREDIT_HISTORY(CORPORATE),
    /** Quality of management, 1 weak to 3 sound. */
    MANAGEMENT(CORPORATE),
    /** Outlook of the industry, 1 declining to 3 favourable. */
    INDUSTRY(CORPORATE),
    /** Monthly debt service over the household's monthly income, a fraction. */
    DEBT_SERVICE_TO_INCOME(PERSONAL),
    /** Completed years in the present occupation. */
    YEARS_IN_OCCUPATION(PERSONAL),
    /** Number of bad credit records of the person. */
    PERSONAL_CREDIT_HISTORY(PERSONAL),
    /** Family property over the household's yearly income. */
    PROPERTY_TO_INCOME(PERSONAL);

    private final RatingModel model;

    RatingItem(RatingModel model) {
        this.model = model;
    }

    /** Whether the figure is a part of one, which people read in percent. */
    boolean isFraction() {
        return this == DEBT_TO_ASSETS || this == SALES_MARGIN || this == SALES_GROWTH || this == DEBT_SERVICE_TO_INCOME;
    }

    static List<RatingItem> of(RatingModel model) {
        return Stream.of(values()).filter(item -> item.model == model).toList();
    }
}
