package io.sancha.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class PolicyTest extends IntegrationTest {
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
    @Autowired
    Policy policy;
    @Autowired
    JdbcTemplate sql;

    @Test
    void tellsFiguresInTheirUnit() {
        assertThat(policy.amount("capital.tier1-net", DAY)).isEqualTo(Money.cny("1000000000.00"));
        assertThat(policy.days("approval.validity-days", DAY)).isEqualTo(90);
        assertThat(policy.months("term-cap.working-capital", DAY)).isEqualTo(36);
        assertThat(policy.percent("uplift.overdue.at-most", DAY)).isEqualByComparingTo("50");
        assertThat(policy.hours("committee.veto-hours", DAY)).isEqualTo(24);
    }

    @Test
    void neverDefaultsWhatIsMissingOrOfAnotherUnit() {
        assertThatThrownBy(() -> policy.days("approval.validity-weeks", DAY)).hasMessageContaining("has no approval.validity-weeks");
        assertThatThrownBy(() -> policy.months("approval.validity-days", DAY)).hasMessageContaining("is in DAYS");
        assertThatThrownBy(() -> policy.percent("lpr.1y", LocalDate.parse("2019-08-19"))).hasMessageContaining("has no lpr.1y");
    }

    @Test
    void tellsWhatHeldOnAPastDay() {
        assertThat(policy.percent("lpr.5y", LocalDate.parse("2024-02-19"))).isEqualByComparingTo("4.20");
        assertThat(policy.percent("lpr.5y", LocalDate.parse("2024-02-20"))).isEqualByComparingTo("3.95");
        assertThat(policy.history("lpr.1y").floorEntry(DAY).getValue()).isEqualByComparingTo("3.45");
    }

    @Test
    void addsAValueAndKeepsTheOneBefore() {
        LocalDate from = LocalDate.parse("2090-01-01");
        policy.set("ltv.stock", new BigDecimal("45"), from, "test");
        policy.set("ltv.stock", new BigDecimal("40"), from, "test");
        policy.set("ltv.stock", new BigDecimal("40.0"), from, "test");

        assertThat(policy.percent("ltv.stock", from)).isEqualByComparingTo("40");
        assertThat(policy.percent("ltv.stock", from.minusDays(1))).isEqualByComparingTo("50");
        assertThat(sql.queryForObject("select count(*) from policy_parameter where name = 'ltv.stock'", Long.class)).isEqualTo(3);
        assertThat(policy.all(from)).extracting(Parameter::name).doesNotHaveDuplicates().contains("ltv.stock");
        assertThatThrownBy(() -> sql.update("update policy_parameter set value = 1")).hasStackTraceContaining("never changed");
    }
}
