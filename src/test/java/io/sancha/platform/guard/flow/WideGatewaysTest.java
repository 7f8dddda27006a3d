package io.sancha.platform.guard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.InclusiveGatewayBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway with more ways than anybody can follow is refused, within bounded memory and time: limits are counted before anything is built. */
class WideGatewaysTest {
    private static BpmnModelInstance wide(int ways) {
        InclusiveGatewayBuilder split = Bpmn.createExecutableProcess("p").startEvent("s").inclusiveGateway("split");
        split.userTask("t0").camundaDueDate("P1D").inclusiveGateway("join").endEvent("e");
        IntStream.range(1, ways).forEach(n -> split.userTask("t" + n).camundaDueDate("P1D").connectTo("join"));
        return split.done();
    }

    private static Set<String> rules(int ways) {
        List<Finding> found = new FlowCheck(Answers.none(), LendingOrder.none()).check(Map.of("p.bpmn", wide(ways)));
        return found.stream().map(Finding::rule).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 100, 101})
    void aGatewayOfManyWaysIsProvedOrRefused(int ways) {
        assertThat(rules(ways)).isEqualTo(ways < 10 ? Set.of() : Set.of("FLO-10"));
    }
}
