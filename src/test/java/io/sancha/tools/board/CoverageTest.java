package io.sancha.tools.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CLS-14: of both ratios the one that asks for more governs. */
class CoverageTest {
    private static final BigDecimal TO_LOANS = new BigDecimal("2.5");
    private static final BigDecimal TO_BAD = new BigDecimal("150");

    @ParameterizedTest(name = "of {0} lent {1} bad, {2} held")
    @CsvSource(nullValues = "-", value = {
        "1000000.00, 10000.00, 25000.00, 2.50,  250.00, 25000.00, 0.00",
        "1000000.00, 10000.00, 24999.99, 2.49,  249.99, 25000.00, 0.01",
        "1000000.00, 50000.00, 25000.00, 2.50,  50.00,  75000.00, 50000.00",
        "1000000.01, 0.00,     30000.00, 2.99,  -,      25000.01, 0.00",
        "0.00,       0.00,     0.00,     -,     -,      0.00,     0.00"})
    void theHigherOfBothGoverns(BigDecimal loans, BigDecimal bad, BigDecimal held, BigDecimal toLoans, BigDecimal toBad, BigDecimal least, BigDecimal lacking) {
        Coverage told = Coverage.of(LocalDate.parse("2024-05-31"), loans, bad, held, TO_LOANS, TO_BAD);

        assertThat(told.toLoans()).isEqualTo(toLoans);
        assertThat(told.toBad()).isEqualTo(toBad);
        assertThat(told.least().amount()).isEqualByComparingTo(least);
        assertThat(told.lacking().amount()).isEqualByComparingTo(lacking);
    }
}
