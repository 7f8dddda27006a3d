package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.wiring.Identity;
import io.sancha.platform.guard.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a drawing says to its reader and what the engine does are one thing: labels and conditions, events that end a task and those that leave it. */
class LabelsTest {
    private static final Guard GUARD = new Guard(Contract.ofTheBank(), List.of(new Identity(Contract.ofTheBank()), new Wiring(Contract.ofTheBank())));

    /** MOD-09: the labels of every two ways out of a gateway in each other's place. */
    @Test
    void labelsThatChangedPlacesAreFoundAtEveryGateway() {
        int gateways = 0;
        for (SourceFile file : Trees.ofTheBank().stream().filter(one -> one.name().endsWith(".bpmn")).toList()) {
            BpmnModelInstance own = Mutants.read(Mutants.text(file));
            for (ExclusiveGateway gateway : own.getModelElementsByType(ExclusiveGateway.class).stream().filter(one -> one.getOutgoing().size() > 1).toList()) {
                List<SequenceFlow> ways = List.copyOf(gateway.getOutgoing());
                for (int i = 0; i + 1 < ways.size(); i++) {
                    gateways++;
                    SourceFile swapped = swapped(file, ways.get(i).getId(), ways.get(i + 1).getId());
                    List<String> found = GUARD.check(Trees.with(file.name(), Mutants.text(swapped))).stream()
                        .filter(finding -> finding.rule().equals("MOD-09")).map(Finding::element).toList();
                    assertThat(found).as(file.name()).contains(ways.get(i).getId(), ways.get(i + 1).getId());
                }
            }
        }
        assertThat(gateways).isGreaterThan(30);
    }

    private static SourceFile swapped(SourceFile file, String one, String other) {
        BpmnModelInstance model = Mutants.read(Mutants.text(file));
        SequenceFlow first = model.getModelElementById(one);
        SequenceFlow second = model.getModelElementById(other);
        String name = first.getName();
        first.setName(second.getName());
        second.setName(name);
        return Mutants.written(file.name(), model);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"同意&#10;Agreed|否决&#10;Agreed|MOD-09", "同意&#10;Agreed|同意&#10;Rejected|MOD-09", "同意&#10;Agreed|不同意&#10;Agreed|MOD-09",
        "同意&#10;Agreed|可以&#10;All right|", "同意&#10;Agreed|审查同意&#10;agreed by all|",
        "同意&#10;Agreed|反对&#10;Agreed|MOD-09", "同意&#10;Agreed|赞成&#10;In favour|", "同意&#10;Agreed|同意&#10;Declined|MOD-09",
        "同意&#10;Agreed|同意&#10;Turned down|MOD-09",
        "同意&#10;Agreed|驳回&#10;Agreed|MOD-09", "同意&#10;Agreed|继续&#10;Go on|"})
    void eachLanguageIsReadByItself(String right, String wrong, String rule) {
        List<Finding> found = GUARD.check(Trees.with("review/review.bpmn", Trees.changed("review/review.bpmn", right, wrong)));
        assertThat(found).extracting(Finding::element, Finding::rule)
            .isEqualTo(rule == null ? List.of() : new ArrayList<>(List.of(tuple("agreed-to-case-agreed", rule))));
    }

    /** MOD-06: whether a time ends the work at whose edge it stands is the contract's to say, and is told at the event. */
    @ParameterizedTest
    @CsvSource({"acceptance/acceptance.bpmn, cancelActivity=\"false\" id=\"answer-due-soon\", id=\"answer-due-soon\", answer-due-soon",
        "acceptance/acceptance.bpmn, cancelActivity=\"false\" id=\"answer-overdue\", id=\"answer-overdue\", answer-overdue",
        "committee/committee.bpmn, id=\"veto-time-over\", cancelActivity=\"false\" id=\"veto-time-over\", veto-time-over",
        "contract/contract.bpmn, id=\"approval-expired\", cancelActivity=\"false\" id=\"approval-expired\", approval-expired"})
    void aTimeEndsWhatItEndsByTheContract(String file, String right, String wrong, String event) {
        assertThat(GUARD.check(Trees.with(file, Trees.changed(file, right, wrong)))).extracting(Finding::file, Finding::element, Finding::rule)
            .contains(tuple(file, event, "MOD-06"));
    }
}
