package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sancha.platform.guard.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** The four shapes of rules on order, on a loan that can be told in a line: ask, judge, look again and again, pay, end. */
class OrderTest {
    private static final Answers ANSWERS = new Answers(Map.of("judge", Map.of("verdict", Set.of("YES", "NO", "AGAIN"))), Map.of(), null);

    /** From {@code again} the case is asked and judged anew; a verdict leads to the payment, or to the end. */
    private static BpmnModelInstance loan(String paying, String ending) {
        return Bpmn.createExecutableProcess("loan").startEvent("begin").serviceTask("ask").serviceTask("judge").camundaDelegateExpression("${judge}")
            .exclusiveGateway("g").condition("pays", "${verdict == '" + paying + "'}").serviceTask("pay").serviceTask("book").endEvent("end").moveToNode("g")
            .condition("ends", "${verdict == '" + ending + "'}").endEvent("refused").moveToNode("g").condition("again", "${verdict == 'AGAIN'}")
                .connectTo("ask").done();
    }

    private static List<Finding> found(BpmnModelInstance diagram, String... entries) {
        return new FlowCheck(ANSWERS, LendingOrder.read(String.join("\n", entries))).check(Map.of("loan.bpmn", diagram));
    }

    private static String[] order(String... lines) {
        return ("order:\n  - { rule: SEQ-01, zh: 顺序, en: Order., " + String.join(", ", lines) + " }").split("\n");
    }

    @Test
    void beforeHoldsOnEveryPath() {
        String[] rule = order("before: loan/pay", "needs: { loan/judge: verdict=YES }");
        assertThat(found(loan("YES", "NO"), rule)).isEmpty();
        assertThat(found(loan("NO", "YES"), rule)).containsExactly(new Finding("loan.bpmn", "pay", "SEQ-01", "顺序 此路径上缺少：loan/judge: verdict=YES。",
            "Order. Missing on this path: loan/judge: verdict=YES.", List.of("loan/begin", "loan/ask", "loan/judge: verdict=NO", "loan/g", "loan/pay")));
    }

    @Test
    void whatCameInAnEarlierPassCountsNoMore() {
        assertThat(found(loan("YES", "NO"), order("before: loan/pay", "needs: { loan/judge: verdict=AGAIN }", "since: loan/ask"))).singleElement()
            .extracting(Finding::element).isEqualTo("pay");
        assertThat(found(loan("YES", "NO"), order("before: loan/pay", "needs: loan/judge", "since: loan/ask"))).isEmpty();
    }

    @Test
    void neverHoldsUntilItIsLifted() {
        assertThat(found(loan("YES", "NO"), order("after: { loan/judge: verdict=NO }", "never: loan/pay"))).isEmpty();
        assertThat(found(loan("YES", "NO"), order("after: { loan/judge: verdict=AGAIN }", "never: loan/pay"))).singleElement().extracting(Finding::path)
            .isEqualTo(List.of("loan/begin", "loan/ask", "loan/judge: verdict=AGAIN", "loan/g", "loan/ask", "loan/judge: verdict=YES", "loan/g", "loan/pay"));
        assertThat(found(loan("YES", "NO"), order("after: { loan/judge: verdict=AGAIN }", "never: loan/pay", "unless: loan/ask"))).isEmpty();
    }

    @Test
    void alwaysIsOwedUntilTheCaseEnds() {
        assertThat(found(loan("YES", "NO"), order("after: loan/pay", "always: loan/book"))).isEmpty();
        assertThat(found(loan("YES", "NO"), order("after: loan/judge", "always: loan/book"))).singleElement().extracting(Finding::element).isEqualTo("judge");
    }

    @Test
    void onceHoldsUntilANewRound() {
        assertThat(found(loan("YES", "NO"), order("once: [loan/pay, loan/book]"))).isEmpty();
        assertThat(found(loan("YES", "NO"), order("once: [loan/ask, loan/judge]"))).extracting(Finding::element).containsExactly("ask", "judge");
        assertThat(found(loan("YES", "NO"), order("once: loan/judge", "since: loan/ask"))).isEmpty();
        assertThat(found(loan("YES", "NO"), order("once: loan/judge", "since: { loan/judge: verdict=NO }"))).singleElement()
            .satisfies(finding -> assertThat(finding.path()).hasSize(6)
                .startsWith("loan/begin", "loan/ask", "loan/judge: verdict=AGAIN", "loan/g", "loan/ask"));
    }

    @Test
    void anOrderThatSpeaksOfNothingIsFound() {
        assertThat(found(loan("YES", "NO"), order("before: loan/pay-out", "needs: loan/judge"))).extracting(Finding::rule, Finding::element)
            .containsExactly(tuple("FLO-11", "pay-out"));
    }

    @Test
    void whatIsKnownAndMendedLeavesTheList() {
        String[] known = {"order:", "  - { rule: SEQ-01, zh: 顺序, en: Order., before: loan/pay, needs: { loan/judge: verdict=YES } }", "known:",
            "  - { rule: SEQ-01, at: [loan/pay], zh: 已知, en: Known. }"};
        assertThat(found(loan("NO", "YES"), known)).isEmpty();
        assertThat(found(loan("YES", "NO"), known)).isEmpty();
        var check = new FlowCheck(ANSWERS, LendingOrder.read(String.join("\n", known)));
        assertThat(check.outlived(Map.of("loan.bpmn", loan("NO", "YES")))).isEmpty();
        assertThat(check.outlived(Map.of("loan.bpmn", loan("YES", "NO")))).extracting(Known::at).containsExactly("loan/pay");
    }

    /** Two rules of one id at one place: to know the one is not to know the other. */
    @Test
    void whatIsKnownIsOneSentenceOfARule() {
        String[] known = {"order:", "  - { rule: SEQ-01, zh: 顺序, en: Order., before: loan/pay, needs: { loan/judge: verdict=YES } }", "known:",
            "  - { rule: SEQ-01, at: [loan/pay], says: Another., zh: 已知, en: Known. }"};
        assertThat(found(loan("NO", "YES"), known)).extracting(Finding::rule, Finding::element).containsExactly(tuple("SEQ-01", "pay"));
    }

    @Test
    void aSlipOfThePenIsNoOrder() {
        assertThatThrownBy(() -> LendingOrder.read(String.join("\n", order("befor: loan/pay", "needs: loan/judge"))))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LendingOrder.read(String.join("\n", order("before: pay", "needs: loan/judge"))))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LendingOrder.read(String.join("\n", order("before: loan/pay")))).isInstanceOf(IllegalArgumentException.class);
    }
}
