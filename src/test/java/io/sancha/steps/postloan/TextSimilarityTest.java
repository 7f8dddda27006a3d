package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSimilarityTest {
    @Test
    void theSameWordsAreTheSame() {
        assertThat(TextSimilarity.of("经营正常，资金用途与合同一致", "经营正常，资金用途与合同一致")).isEqualByComparingTo("1");
        assertThat(TextSimilarity.of("经营正常， 资金用途\n与合同一致", "经营正常，资金用途与合同一致")).isEqualByComparingTo("1");
    }

    @Test
    void otherWordsAreNot() {
        assertThat(TextSimilarity.of("存货积压，主要客户流失", "订单饱满，现金流充裕")).isEqualByComparingTo("0");
        assertThat(TextSimilarity.of("", "订单饱满")).isEqualByComparingTo("0");
    }

    @Test
    void aChangedFigureInALongReportIsStillTheSameReport() {
        String report = "企业生产经营正常，设备运转良好，存货周转较快，应收账款账龄合理，本期销售收入%s万元，与上期基本持平，结息及时，无拖欠";
        assertThat(TextSimilarity.of(report.formatted("320"), report.formatted("318"))).isGreaterThan(new java.math.BigDecimal("0.9"));
    }
}
