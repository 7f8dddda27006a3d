package io.sancha.steps.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("DIS-05: payments count together by counterparty, not by account")
class CounterpartiesTest {
    private static final String ONE = "622848000000000001";
    private static final String TWO = "622848000000000002";

    /** Payees as name@account, each of 6,000,000; what goes to the first one's counterparty. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "某公司@1 某公司@1, 12000000.00",
        "某公司@1 某公司@2, 12000000.00",
        "某公司@1 别公司@2, 6000000.00",
        "某公司@1 别公司@1, 12000000.00",
        "某公司@1 某公司@2 别公司@2 第三公司@3, 18000000.00",
        "某公司（沈阳）@1 某公司(沈阳)@2, 12000000.00",
        "某公司@1 某　公_司@2, 12000000.00",
        "某公司@1 某\u200b公司@2, 12000000.00",
        "ABC公司@1 ＡＢＣ公司@2 abc公司@3, 18000000.00",
        "张·三@1 张•三@2, 12000000.00",
        "某一公司@1 某二公司@2, 6000000.00",
    })
    void together(String payees, String expected) {
        List<Payee> all = new ArrayList<>(Arrays.stream(payees.split(" ")).map(CounterpartiesTest::payee).toList());

        assertThat(new Counterparties(all).together(all.get(0))).isEqualTo(Money.cny(expected));
    }

    /** @param text name@account; a low line stands for a blank */
    private static Payee payee(String text) {
        String[] parts = text.split("@");
        String account = parts[1].equals("1") ? ONE : parts[1].equals("2") ? TWO : "62284800000000000" + parts[1];
        return new Payee(new DrawdownEntry.Payment(parts[0].replace('_', ' '), account, "102221000018", Money.cny("6000000.00"), "货款", PayeeKind.KNOWN));
    }
}
