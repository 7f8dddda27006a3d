package io.sancha.steps.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.lending.account.books.LoanState;
import io.sancha.platform.guard.flow.Fact;
import io.sancha.platform.guard.flow.LendingOrder;
import io.sancha.steps.postloan.SupervisionState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guard reasons by what three tasks have in common: so it is in Java. */
class RecoveryStateTest {
    @ParameterizedTest
    @EnumSource
    void theFactsOfTheGuardAreThoseOfTheBooks(LoanState state) {
        Stream<Map<String, List<String>>> ofLoans = LendingOrder.ofTheBank().facts().stream().map(Fact::states).flatMap(List::stream)
            .filter(one -> one.get("loanState").contains(state.name()));
        assertThat(ofLoans).singleElement().satisfies(one -> {
            assertThat(one.get("recoveryState")).isEqualTo(RecoveryState.of(state).stream().map(RecoveryState::name).toList());
            assertThat(one.get("supervisionState")).containsExactly(SupervisionState.of(state).name());
        });
    }
}
