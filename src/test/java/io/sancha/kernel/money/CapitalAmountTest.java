package io.sancha.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalAmountTest {
    /** The first four are the examples of 支付结算办法, appendix 1. */
    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角整", "6007.14, 陆仟零柒元壹角肆分", "1680.32, 壹仟陆佰捌拾元叁角贰分", "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "0.00, 零元整", "0.05, 伍分", "0.50, 伍角整", "0.56, 伍角陆分", "10.00, 壹拾元整", "100050.00, 壹拾万零伍拾元整", "10000.01, 壹万元零壹分",
        "100000000.00, 壹亿元整", "100000001.00, 壹亿零壹元整", "1000100000.00, 壹拾亿零壹拾万元整", "9000000.00, 玖佰万元整",
        "10010000.00, 壹仟零壹万元整", "101000.10, 壹拾万壹仟元壹角整", "20030004.00, 贰仟零叁万零肆元整", "9999999999999999.99, "
        + "玖仟玖佰玖拾玖兆玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"})
    void isWrittenAsAVoucherWantsIt(String amount, String capitals) {
        assertThat(CapitalAmount.of(Money.cny(amount))).isEqualTo(capitals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "10000000000000000.00"})
    void saysNothingOfWhatNoVoucherHolds(String amount) {
        assertThatThrownBy(() -> CapitalAmount.of(Money.cny(amount))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysNothingOfAnotherCurrency() {
        assertThatThrownBy(() -> CapitalAmount.of(Money.of("1.00", java.util.Currency.getInstance("USD")))).isInstanceOf(IllegalArgumentException.class);
    }
}
