package io.sancha.lending.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseStepsTest {
    @Test
    void whatBeganInOneInstantIsToldInTheOrderOfALoansLife() {
        assertThat(Stream.of("inspection", "application", "recovery", "supervision", "relationship", "credit-lifecycle", "something-else", "postloan")
            .sorted(Comparator.comparingInt(CaseSteps::place))).containsExactly("credit-lifecycle", "relationship", "application", "postloan", "supervision",
                "inspection", "recovery", "something-else");
    }
}
