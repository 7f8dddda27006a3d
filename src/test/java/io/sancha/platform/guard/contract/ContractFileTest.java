package io.sancha.platform.guard.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract's file is read strictly: a slip of the pen in it would be one in every diagram. */
class ContractFileTest {
    @Test
    void theBanksOwnIsRead() {
        Contract contract = Contract.ofTheBank();
        HumanWork approval = contract.human("decide-approval").orElseThrow();
        assertThat(contract.human("review-case")).hasValueSatisfying(human -> assertThat(contract.duties(human)).containsExactly("reviewer"));
        assertThat(contract.duties(approval)).containsExactly("approver-branch", "approver-head-office", "approver-president");
        assertThat(contract.processOf("book-loan")).map(ContractProcess::key).contains("disbursement");
        assertThat(contract.answer("committeeOutcome")).map(Answer::values).hasValueSatisfying(values ->
            assertThat(values).containsExactly("PASSED", "RETURNED", "REJECTED", "EXEMPT"));
        assertThat(contract.process("no-such-process")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'duty: reviewer,','duty: reviewer, dutyFrom: approvalLevel,',human task review-case", "'process: review,','process: revue,',calls revue",
        "'task: review-case','task: seal-minutes',seal-minutes stands twice", "'duty: reviewer,','duti: reviewer,',duti",
        "'begins: DAILY','begins: NIGHTLY',NIGHTLY", "'bean: reviewCase','bean: reviewCase, bean: payOut',bean", "'lists:','answers:',answers"})
    void aSlipIsToldWhereItIs(String right, String slip, String told) throws IOException {
        String text = Files.readString(Path.of("processes/contract.yaml"));
        assertThat(text).contains(right);
        assertThatThrownBy(() -> ContractFile.read(text.replace(right, slip))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(told);
    }

    @Test
    void aliasesAreNotTaken() {
        assertThatThrownBy(() -> ContractFile.read("a: &a [1]\nprocesses: [*a, *a]")).isInstanceOf(IllegalArgumentException.class);
    }
}
