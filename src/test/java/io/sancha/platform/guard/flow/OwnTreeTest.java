package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.contract.Contract;
import org.junit.jupiter.api.Test;

/** The bank's own diagrams, with the bank's own order. */
class OwnTreeTest {
    @Test
    void ourOwnDiagramsHaveNothingButWhatIsKnown() {
        assertThat(new FlowCheck(Answers.of(Contract.ofTheBank()), LendingOrder.ofTheBank()).check(OwnTree.read())).isEmpty();
    }
}
