package io.sancha.steps.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of the model is shown as the same figure is shown beside it. */
class ScoreTest {
    @ParameterizedTest
    @CsvSource({"DEBT_TO_ASSETS,0.4324,43.24 %", "SALES_GROWTH,-0.0300,-3.00 %", "DEBT_SERVICE_TO_INCOME,0.5,50 %", "CURRENT_RATIO,1.5300,1.5300",
        "YEARS_IN_BUSINESS,12,12", "SALES_MARGIN,,"})
    void aFractionIsShownInPercent(RatingItem item, String value, String shown) {
        assertThat(new Score(item, value, 5, 10).asShown()).isEqualTo(new Score(item, shown, 5, 10));
    }
}
