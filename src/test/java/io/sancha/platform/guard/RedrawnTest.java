package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.tools.guard.CheckedTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diagrams as a reviewer could draw them anew with more than one stroke, each of which got past the guard once. */
class RedrawnTest {
    private static Guard guard;
    private static List<SourceFile> ours;

    @BeforeAll
    static void readOurFiles() throws IOException {
        guard = Guard.ofTheBank();
        ours = CheckedTree.of(List.of(Path.of("processes"))).whole(guard);
    }

    private static Stream<String> found(String file, Consumer<BpmnModelInstance> change) {
        List<SourceFile> tree = new ArrayList<>(ours);
        tree.replaceAll(one -> {
            if (!one.name().equals(file)) {
                return one;
            }
            BpmnModelInstance model = Mutants.read(Mutants.text(one));
            change.accept(model);
            return Mutants.written(file, model);
        });
        return guard.check(tree).stream().filter(finding -> !finding.rule().equals("MOD-09")).map(finding -> finding.rule() + " " + finding.element());
    }

    private static <E> E of(BpmnModelInstance model, String id) {
        @SuppressWarnings("unchecked")
        E element = (E) model.getModelElementById(id);
        return element;
    }

    private static void unrepeat(BpmnModelInstance model, String activity) {
        Activity repeated = of(model, activity);
        repeated.removeChildElement(repeated.getLoopCharacteristics());
    }

    /** Takes a task off its way and puts it, outside of every part, behind another. */
    private static void moveBehind(BpmnModelInstance model, String task, String before) {
        FlowNode moved = of(model, task);
        FlowNode goal = of(model, before);
        SequenceFlow out = moved.getOutgoing().iterator().next();
        FlowNode next = out.getTarget();
        moved.getIncoming().forEach(in -> leadTo(in, next));
        moved.getOutgoing().clear();
        moved.getIncoming().clear();
        out.getParentElement().removeChildElement(out);
        next.getIncoming().remove(out);
        moved.getParentElement().removeChildElement(moved);
        goal.getParentElement().addChildElement(moved);
        SequenceFlow after = goal.getOutgoing().iterator().next();
        FlowNode behind = after.getTarget();
        leadTo(after, moved);
        SequenceFlow on = model.newInstance(SequenceFlow.class);
        on.setId(task + "-on");
        goal.getParentElement().addChildElement(on);
        on.setSource(moved);
        on.setTarget(behind);
        moved.getOutgoing().add(on);
        behind.getIncoming().add(on);
    }

    private static void leadTo(SequenceFlow flow, FlowNode target) {
        flow.getTarget().getIncoming().remove(flow);
        flow.setTarget(target);
        target.getIncoming().add(flow);
    }

    private static void newEnd(BpmnModelInstance model, String flow, String listenerOf) {
        SequenceFlow led = of(model, flow);
        EndEvent end = model.newInstance(EndEvent.class);
        end.setId("somewhere-else");
        end.setName("别处 Elsewhere");
        led.getParentElement().addChildElement(end);
        if (listenerOf != null) {
            EndEvent other = of(model, listenerOf);
            end.builder().camundaExecutionListenerExpression("end", other.getExtensionElements().getElements().iterator().next()
                .getAttributeValue("expression"));
        }
        leadTo(led, end);
    }

    @Test
    void whatTakesOneOfAListStandsInItsRepetition() {
        assertThat(found("endofday/endofday.bpmn", model -> unrepeat(model, "run-partition"))).contains("MOD-06 accrue-and-settle", "MOD-06 send-notices");
        assertThat(found("endofday/endofday.bpmn", model -> moveBehind(model, "send-notices", "run-partition"))).contains("MOD-06 send-notices");
    }

    /** Slower, and right. */
    @Test
    void aListIsGoneThroughOneByOneWithoutAnAlarm() {
        assertThat(found("endofday/endofday.bpmn", model ->
            ((MultiInstanceLoopCharacteristics) RedrawnTest.<SubProcess>of(model, "run-partition").getLoopCharacteristics()).setSequential(true))).isEmpty();
        assertThat(found("committee/committee.bpmn", model ->
            ((MultiInstanceLoopCharacteristics) RedrawnTest.<Activity>of(model, "cast-vote").getLoopCharacteristics()).setSequential(true))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"contract/contract.bpmn,witness-signing,prepare-and-sign,FLO-09", "contract/contract.bpmn,draw-up-contracts,prepare-and-sign,FLO-09",
        "contract/contract.bpmn,seal-contracts,sign-with-customer,FLO-09", "contract/contract.bpmn,register-security,sign-with-customer,FLO-09",
        "recovery/recovery.bpmn,propose-write-off,pursue-arrears,FLO-08", "recovery/recovery.bpmn,decide-write-off,pursue-arrears,FLO-08",
        "recovery/recovery.bpmn,release-security,choose-measure,FLO-08", "postloan/supervision.bpmn,plan-inspection,inspect-in-turn,FLO-08"})
    void whatATimeOrAMessageEndsHoldsItsTasksAndNoOthers(String file, String task, String before, String rule) {
        assertThat(found(file, model -> moveBehind(model, task, before))).contains(rule + " " + task);
    }

    @ParameterizedTest
    @CsvSource({"postloan/inspection.bpmn,class-in-doubt,YES,", "recovery/recovery.bpmn,paid,OVERDUE,loan-cured", "recovery/recovery.bpmn,paid,PAID,loan-cured",
        "lifecycle/credit-lifecycle.bpmn,agreed,RETURNED,", "lifecycle/credit-lifecycle.bpmn,passed,RETURNED,",
        "lifecycle/credit-lifecycle.bpmn,approved,RETURNED,", "review/review.bpmn,agreed,RETURNED,case-agreed"})
    void anEndThatNobodyKnowsIsFound(String file, String gateway, String answer, String says) {
        assertThat(found(file, model -> {
            SequenceFlow way = RedrawnTest.<FlowNode>of(model, gateway).getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression().getTextContent().contains("'" + answer + "'")).findFirst().orElseThrow();
            newEnd(model, way.getId(), says);
        })).contains("MOD-06 somewhere-else");
    }

    /** A reminder that leaves its task needs somewhere to end. */
    @Test
    void aReminderMayEndForItself() {
        assertThat(found("review/review.bpmn", model -> RedrawnTest.<UserTask>of(model, "review-case").builder()
            .boundaryEvent("remind-reviewer").name("提醒 Reminder").cancelActivity(false).timerWithDuration("P5D").endEvent("reviewer-reminded")
            .name("已提醒 Reminded"))).doesNotContain("MOD-06 reviewer-reminded");
    }

    @Test
    void aClassInDoubtIsNotLedPastItsRecord() {
        assertThat(found("postloan/inspection.bpmn", model -> {
            SequenceFlow way = RedrawnTest.<FlowNode>of(model, "recheck-inspection").getOutgoing().iterator().next();
            leadTo(way, of(model, "class-recorded"));
        })).contains("CLS-11 class-recorded");
    }

    @Test
    void whatFollowsTheDecisionOfAnApprovalDoesNotComeBeforeIt() {
        assertThat(found("approval/approval.bpmn", model -> {
            moveBehind(model, "reserve-limit", "determine-authority");
        })).contains("APR-01 reserve-limit");
        assertThat(found("relationship/relationship.bpmn", model -> {
            moveBehind(model, "assign-manager", "relationship-begun");
        })).contains("CUS-06 assign-manager");
    }

    /** An inclusive gateway would take both. */
    @Test
    void anAnswerHasOneWayOutOfAnInclusiveGatewayToo() {
        assertThat(found("review/review.bpmn", model -> {
            Changes.inclusive(of(model, "agreed"));
            RedrawnTest.<FlowNode>of(model, "agreed").getOutgoing().iterator().next().getConditionExpression()
                .setTextContent("${reviewOutcome == 'AGREED' || reviewOutcome == 'RETURNED'}");
        })).contains("MOD-08 agreed");
    }

    /** Every member would vote once for every member. */
    @Test
    void nothingIsRepeatedWithinARepetition() {
        assertThat(found("endofday/endofday.bpmn", model -> {
            ServiceTask age = of(model, "age-loans");
            age.builder().multiInstance().camundaCollection("partitions").camundaElementVariable("partition").multiInstanceDone();
        })).contains("MOD-06 age-loans");
    }

    /** Books would be balanced while other partitions still post; a day would be closed by whoever did not open it, or processed again once closed. */
    @Test
    void theWholeDayIsEndedOnceByWhoOpenedIt() {
        assertThat(found("endofday/endofday.bpmn", model -> moveBehind(model, "check-balance", "age-loans"))).contains("MOD-06 check-balance");
        assertThat(found("endofday/endofday.bpmn", model -> leadTo(into(model, "under-way"), of(model, "check-balance")))).contains("INT-01 close-day");
        assertThat(found("endofday/endofday.bpmn", model -> leadTo(into(model, "failures-treated"), of(model, "open-day")))).contains("INT-01 open-day");
    }

    private static SequenceFlow into(BpmnModelInstance model, String node) {
        return RedrawnTest.<FlowNode>of(model, node).getIncoming().iterator().next();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "recovery/choose-measure.dmn; \"LETTER\"; \"DEMAND\",\"SUIT\"; COL-06", "recovery/choose-measure.dmn; \"LETTER\"; \"DEMAND\",\"WRITE_OFF\"; COL-08",
        "recovery/choose-measure.dmn; \"TELEPHONE\"; >7<,>360<; COL-03", "recovery/choose-measure.dmn; \"LETTER\"; >7<,>0<; COL-03",
        "postloan/plan-inspection.dmn; \"DOUBTFUL\"; >1<,>12<; PLM-03", "postloan/plan-inspection.dmn; \"LOSS\"; >3<,>12<; PLM-03",
        "postloan/plan-inspection.dmn; \"DOUBTFUL\"; >15<,>60<; SEQ-06", "relationship/rate-by-model.dmn; \"BB\"; \"BB\",\"AAA\"; CUS-13",
        "relationship/rate-by-model.dmn; \"BBB\"; \"BBB\",\"AAA\"; CUS-13", "relationship/rate-by-model.dmn; \"YEARS_WITH_BANK\"; >0<,>100<; CUS-13",
        "relationship/rate-by-model.dmn; \"CREDIT_HISTORY\"; >14<,>1<; CUS-13", "recovery/choose-measure.dmn; \"TELEPHONE\"; >1<,>360<; COL-03",
        "recovery/choose-measure.dmn; \"LETTER\"; \"LETTER\",\"TELEPHONE\"; COL-03", "recovery/choose-measure.dmn; \"SUIT\"; \"DECISION\",\"LETTER\"; COL-06",
        "recovery/choose-measure.dmn; \"LAWYERS_LETTER\"; >60<,>90<; COL-06", "postloan/plan-inspection.dmn; \"NORMAL\"; >31<,>92<; PLM-04",
        "postloan/plan-inspection.dmn; \"DOUBTFUL\"; >31<,>1<; SEQ-06", "endofday/classify-loans.dmn; \"NORMAL\"; \"NORMAL\",\"LOSS\"; CLS-02"})
    void aTableKeepsThePolicy(String file, String row, String cells, String rule) {
        String[] change = cells.split(",");
        List<SourceFile> tree = new ArrayList<>(ours);
        tree.replaceAll(one -> one.name().equals(file) ? new SourceFile(file, Arrays.stream(Mutants.text(one).split("(?<=</rule>)"))
            .map(text -> text.contains(">" + row + "<") ? text.replace(change[0], change[1]) : text).reduce("", String::concat)
            .getBytes(StandardCharsets.UTF_8)) : one);
        assertThat(guard.check(tree)).extracting(Finding::rule).contains(rule);
    }
}
