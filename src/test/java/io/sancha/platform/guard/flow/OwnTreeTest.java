package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.contract.Contract;
import org.junit.jupiter.api.Test;

/** The bank's own diagrams, with the bank's own order. */
class OwnTreeTest {
    @Test
    void ourOwnDiagramsHaveNothingButWhatIsKnown() {
        var check = new FlowCheck(Answers.of(Contract.ofTheBank()), LendingOrder.ofTheBank());
        assertThat(check.check(OwnTree.read())).isEmpty();
        assertThat(check.outlived(OwnTree.read())).as("known, and mended").isEmpty();
    }
}
