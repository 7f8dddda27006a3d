package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.readability.Readability;
import io.sancha.platform.guard.wiring.Beginnings;
import io.sancha.platform.guard.wiring.Identity;
import io.sancha.platform.guard.wiring.Wiring;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reviewer changes in one of the bank's own files, and what the guard says of it: each by its rule and at its element. */
class GuardTest {
    private static Guard guard;

    @BeforeAll
    static void ofTheBank() {
        Contract contract = Contract.ofTheBank();
        // without the proofs of the flow, which have tests of their own
        guard = new Guard(contract, List.of(new Identity(contract), new Beginnings(contract), new Wiring(contract), new Readability()));
    }

    @Test
    void theBanksOwnFilesPass() {
        assertThat(guard.check(Trees.ofTheBank())).isEmpty();
    }

    /** FLO-09: a task that has a due date besides would wait on, and nobody would hear of it. */
    @ParameterizedTest
    @CsvSource({"acceptance/acceptance.bpmn,answer-due-soon,judge-acceptance,notify-applicant",
        "acceptance/acceptance.bpmn,answer-overdue,judge-acceptance,notify-applicant",
        "committee/committee.bpmn,veto-time-over,consider-veto,convene-session", "contract/contract.bpmn,approval-expired,prepare-and-sign,record-lapse"})
    void nobodyTakesAClockOfTheContractAway(String file, String event, String at, String other) {
        String without = Trees.text(file).replaceFirst("(?s)<bpmn:boundaryEvent[^>]* ?id=\"" + event + "\".*?</bpmn:boundaryEvent>\\s*", "")
            .replaceAll("<bpmn:incoming>" + event + "-to-[^<]*</bpmn:incoming>\\s*", "")
            .replaceAll("<bpmn:sequenceFlow id=\"" + event + "-to-[^>]*/>\\s*", "")
            .replaceAll("(?s)<bpmndi:BPMN(Edge|Shape) id=\"" + event + "-[^>]*>.*?</bpmndi:BPMN(Edge|Shape)>\\s*", "");
        String elsewhere = Trees.text(file).replaceAll("(id=\"" + event + "\"[^>]*attachedToRef=\")[^\"]*", "$1" + other);
        for (String text : List.of(without, elsewhere)) {
            assertThat(text).isNotEqualTo(Trees.text(file));
            assertThat(guard.check(Trees.with(file, text))).anySatisfy(finding -> {
                assertThat(List.of(finding.file(), finding.element(), finding.rule())).containsExactly(file, at, "FLO-09");
                assertThat(finding.en()).contains(event);
            });
        }
    }

    /** MOD-06: the first of the attacks, and its kin. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "review/review.bpmn | candidateGroups=\"reviewer\" | candidateGroups=\"relationship-manager\" | review-case",
        "review/review.bpmn | candidateGroups=\"reviewer\" | candidateGroups=\"reviewer,relationship-manager\" | review-case",
        "review/review.bpmn | candidateGroups=\"reviewer\" | candidateGroups=\"${reviewOutcome}\" | review-case",
        "review/review.bpmn | candidateGroups=\"reviewer\" | candidateGroups=\"reviewer\" camunda:assignee=\"${members}\" | review-case",
        "review/review.bpmn | review/review-case.html | application/register-application.html | review-case",
        "review/review.bpmn | \"review-case\" | \"review-it\" | review-it",
        "review/review.bpmn | \"review-case\" | \"audit-drawdown\" | audit-drawdown",
        "review/review.bpmn | ${recordOpinion} | ${issueApproval} | record-opinion",
        "review/review.bpmn | 'reviewOutcome', 'AGREED' | 'approvalOutcome', 'APPROVED' | agreed",
        "approval/approval.bpmn | candidateGroups=\"${approvalLevel}\" | candidateGroups=\"approver-branch\" | decide-approval",
        "approval/approval.bpmn | candidateGroups=\"${approvalLevel}\" | candidateGroups=\"${consultation}\" | decide-approval",
        "committee/committee.bpmn | camunda:collection=\"members\" | camunda:collection=\"member\" | cast-vote",
        "disbursement/disbursement.bpmn | ${bookLoan}\" | ${bookLoan}\" camunda:asyncBefore=\"true\" camunda:exclusive=\"false\" | book-loan",
        "disbursement/disbursement.bpmn | id=\"pay-out\" | id=\"pay-out\" camunda:asyncAfter=\"true\" | pay-out",
        "committee/committee.bpmn | camunda:collection=\"members\" | camunda:exclusive=\"false\" camunda:collection=\"members\" | cast-vote",
        "committee/committee.bpmn | camunda:assignee=\"${member}\" | camunda:priority=\"1\" | cast-vote",
        "lifecycle/credit-lifecycle.bpmn | delegateExpression=\"${openCase}\" event=\"start\" | delegateExpression=\"${openCase}\" event=\"end\" "
            + "| case-started",
        "lifecycle/credit-lifecycle.bpmn | delegateExpression=\"${closeCase}\" event=\"end\" | delegateExpression=\"${payOut}\" event=\"end\" | loan-settled",
        "acceptance/acceptance.bpmn | camunda:dueDate=\"${acceptanceTimers.answerOverdue(execution)}\" | camunda:priority=\"1\" | judge-acceptance"})
    void nobodyGivesATaskToAnotherDutyFormOrBean(String file, String right, String wrong, String element) {
        List<Finding> found = guard.check(Trees.with(file, Trees.changed(file, right, wrong)));
        if (element.equals("agreed")) {
            assertThat(found).anySatisfy(finding -> assertThat(finding.rule() + finding.en()).contains("MOD-06", "does not say"));
        } else {
            assertThat(found).anySatisfy(finding -> assertThat(List.of(finding.file(), finding.element(), finding.rule())).containsExactly(file, element,
                "MOD-06"));
        }
    }

    /** MOD-06: who takes what is entered is the contract's to say; a diagram says the same, or nothing. */
    @Test
    void nobodyElseTakesWhatIsEntered() {
        String right = "<camunda:taskListener delegateExpression=\"${reviewCase}\" event=\"complete\" />";
        String another = "<camunda:taskListener delegateExpression=\"${registerApplication}\" event=\"complete\" />";

        assertThat(withListeners(right)).isEmpty();
        assertThat(List.of(another, right + right, right + another, right.replace("complete", "create"), right.replace(" event=\"complete\"", "")))
            .allSatisfy(listeners -> assertThat(withListeners(listeners)).extracting(Finding::element, Finding::rule)
                .contains(tuple("review-case", "MOD-06")));
    }

    private static List<Finding> withListeners(String listeners) {
        String end = "Never an investigator of the case.</bpmn:documentation>";
        return guard.check(Trees.with("review/review.bpmn",
            Trees.changed("review/review.bpmn", end, end + "<bpmn:extensionElements>" + listeners + "</bpmn:extensionElements>")));
    }

    /** MOD-07: the second and third of the attacks, and their kin. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lifecycle/credit-lifecycle.bpmn | <camunda:executionListener delegateExpression=\"${openCase}\" event=\"start\" /> | <!-- --> | MOD-06",
        "review/review.bpmn | <bpmn:startEvent id=\"review-begun\" | <bpmn:startEvent id=\"again\" name=\"再 Again\" />"
            + "<bpmn:startEvent id=\"review-begun\" | MOD-07",
        "endofday/endofday.bpmn | isStartableInTasklist=\"false\" | isStartableInTasklist=\"true\" | MOD-07",
        "review/review.bpmn | isExecutable=\"true\" | isExecutable=\"false\" | MOD-07",
        "lifecycle/credit-lifecycle.bpmn | <camunda:in businessKey=\"#{execution.processBusinessKey}\" /> | <camunda:in businessKey=\"0101-1\" /> | MOD-07",
        "lifecycle/credit-lifecycle.bpmn | <camunda:in businessKey=\"#{execution.processBusinessKey}\" /> | <!-- --> | MOD-07",
        "lifecycle/credit-lifecycle.bpmn | <camunda:in businessKey | <camunda:in source=\"loanState\" target=\"reviewOutcome\" />"
            + "<camunda:in businessKey | MOD-07",
        "lifecycle/credit-lifecycle.bpmn | source=\"reviewOutcome\" target=\"reviewOutcome\" | source=\"reviewOutcome\" target=\"approvalOutcome\" | MOD-07",
        "lifecycle/credit-lifecycle.bpmn | calledElement=\"disbursement\" | calledElement=\"postloan\" | MOD-07",
        "lifecycle/credit-lifecycle.bpmn | calledElementBinding=\"latest\" | calledElementBinding=\"deployment\" | MOD-07",
        "postloan/supervision.bpmn | name=\"risk-class-changed\" | name=\"anything\" | MOD-07",
        "lifecycle/credit-lifecycle.bpmn | name=\"application-withdrawn\" | name=\"loan-state-changed\" | MOD-07"})
    void nothingBeginsButAsTheContractSays(String file, String right, String wrong, String rule) {
        assertThat(guard.check(Trees.with(file, Trees.changed(file, right, wrong)))).extracting(Finding::file, Finding::rule)
            .contains(tuple(file, rule));
    }

    /** Camunda Modeler does not write what the engine takes anyway. */
    @Test
    void whatModelerLeavesOutIsAsTheEngineTakesIt() {
        String lifecycle = "lifecycle/credit-lifecycle.bpmn";
        assertThat(guard.check(Trees.with(lifecycle, Trees.changed(lifecycle, " camunda:isStartableInTasklist=\"true\"", "")
            .replace(" camunda:calledElementBinding=\"latest\"", "")))).isEmpty();
        assertThat(guard.check(Trees.with("review/review.bpmn", Trees.changed("review/review.bpmn", " camunda:isStartableInTasklist=\"false\"", ""))))
            .extracting(Finding::element, Finding::rule).containsExactly(tuple("review", "MOD-07"));
    }

    @Test
    void aTimerThatCallsAStepWithSomebodysCaseIsNoProcessOfTheBanks() {
        String text = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
            <bpmn:process id="nightly" isExecutable="true" camunda:historyTimeToLive="P3650D">
            <bpmn:startEvent id="s"><bpmn:timerEventDefinition id="t"><bpmn:timeCycle>R/PT1M</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
            <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="disburse-loan" />
            <bpmn:callActivity id="disburse-loan" calledElement="disbursement"><bpmn:extensionElements>
            <camunda:in businessKey="0101-20240301-000042" /></bpmn:extensionElements></bpmn:callActivity>
            </bpmn:process></bpmn:definitions>""";
        assertThat(guard.check(Trees.with("nightly/nightly.bpmn", text))).extracting(Finding::element, Finding::rule)
            .contains(tuple("nightly", "MOD-06"));
    }

    @Test
    void aTimerOnTheStartOfAStepIsRefused() {
        String timer = "<bpmn:timerEventDefinition id=\"nightly\"><bpmn:timeCycle>R/PT1M</bpmn:timeCycle></bpmn:timerEventDefinition>";
        String text = Trees.text("review/review.bpmn").replaceFirst("(<bpmn:startEvent id=\"review-begun\"(?s:.*?))</bpmn:startEvent>", "$1" + timer
            + "</bpmn:startEvent>");
        assertThat(guard.check(Trees.with("review/review.bpmn", text))).extracting(Finding::element, Finding::rule)
            .contains(tuple("review-begun", "MOD-07"));
    }

    /** MOD-08. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "review/review.bpmn | reviewOutcome == 'RETURNED' | reviewOutcome == 'RETURND' | never 'RETURND'",
        "review/review.bpmn | reviewOutcome == 'RETURNED' | reviewOutcome == 'AGREED' | no way out",
        "review/review.bpmn | reviewOutcome == 'RETURNED' | reviewOutcome == 'RETURNED' or reviewOutcome == 'AGREED' | several ways out",
        "review/review.bpmn | reviewOutcome == 'RETURNED' | approvalOutcome == 'RETURNED' | nobody gives the answer approvalOutcome",
        "acceptance/acceptance.bpmn | acceptanceTimers.answerDueSoon | contractTimers.approvalExpiry | no such date",
        "endofday/endofday.bpmn | failedLoans == 'SOME' | failedLoans == 'ANY' | never 'ANY'"})
    void whatADiagramNamesIsThere(String file, String right, String wrong, String told) {
        assertThat(guard.check(Trees.with(file, Trees.changed(file, right, wrong)))).filteredOn(finding -> finding.file().equals(file))
            .anySatisfy(finding -> assertThat(finding.rule() + " " + finding.en()).contains("MOD-08").contains(told));
    }

    @Test
    void whatIsMissingIsTold() {
        List<SourceFile> without = Trees.ofTheBank().stream().filter(file -> !file.name().matches("review/review-case.html|review/review.bpmn|committee/.*dmn")
            || file.name().equals("review/review.bpmn")).toList();
        assertThat(guard.check(without)).extracting(Finding::en).containsExactlyInAnyOrder("there is no form review/review-case.html",
            "there is no decision table determine-committee");
        List<SourceFile> noReview = Trees.ofTheBank().stream().filter(file -> !file.name().equals("review/review.bpmn")).toList();
        assertThat(guard.check(noReview)).extracting(Finding::en).contains("the process review is missing", "there is no process review");
    }

    /** MOD-09. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "review/review.bpmn | \"agreed\" | \"Gateway_0x7\" | lower case",
        "review/review.bpmn | historyTimeToLive=\"P3650D\" | historyTimeToLive=\"P1D\" | ten years",
        "review/review.bpmn | name=\"审查个案 | name=\"Task | Chinese and English",
        "review/review.bpmn | bpmnElement=\"review-case\" | bpmnElement=\"no-such-thing\" | is not drawn",
        "committee/determine-committee.dmn | decision id=\"determine-committee\" | decision id=\"determine-it\" | named as one of its decisions"})
    void peopleCanReadADiagram(String file, String right, String wrong, String told) {
        assertThat(guard.check(Trees.with(file, Trees.changed(file, right, wrong)))).filteredOn(finding -> finding.rule().equals("MOD-09"))
            .anySatisfy(finding -> assertThat(finding.en()).contains(told));
    }

    @Test
    void theDrawingIsInOrder() {
        String review = Trees.text("review/review.bpmn");
        String bounds = "(bpmnElement=\"review-case\"(?s:.*?))<dc:Bounds [^/]*/>";
        assertThat(told(review.replaceFirst(bounds, "$1<dc:Bounds x=\"-10\" y=\"0\" width=\"100\" height=\"80\" />"))).contains("is drawn outside the plane");
        assertThat(told(review.replaceFirst(bounds, "$1<dc:Bounds x=\"0\" y=\"0\" width=\"5000\" height=\"5000\" />"))).contains("overlaps");
        String consistency = review.replaceFirst("(?s).*bpmnElement=\"check-consistency\"[^>]*>\\s*<dc:Bounds ([^/]*)/>.*", "$1");
        assertThat(consistency).startsWith("x=");
        assertThat(told(review.replaceFirst("(bpmnElement=\"record-opinion-to-agreed\"[^>]*>)", "$1<di:waypoint x=\"0\" y=\"0\" /><di:waypoint x=\"2000\" "
            + "y=\"600\" /><di:waypoint x=\"0\" y=\"300\" />"))).contains("the flow runs through");
    }

    /** The engine would take it and break at its columns when a case got there. */
    @Test
    void nothingIsLongerThanTheEngineKeeps() {
        String file = "diligence/diligence.bpmn";
        String name = Trees.text(file).replaceFirst("(<bpmn:userTask id=\"visit-borrower\" name=\")", "$1" + "x".repeat(300));
        String text = Trees.text(file).replaceFirst("<bpmn:documentation>", "<bpmn:documentation>" + "x".repeat(4001));
        String assignee = Trees.text("committee/committee.bpmn").replace("${member}", "${" + "x".repeat(900_000) + "}");

        assertThat(guard.check(Trees.with(file, name))).singleElement().satisfies(found ->
            assertThat(List.of(found.element(), found.rule(), found.en())).containsExactly("visit-borrower", "MOD-05", "name is longer than 255 characters"));
        assertThat(guard.check(Trees.with(file, text))).extracting(Finding::en).containsExactly("the text of documentation is longer than 4000 characters");
        assertThat(guard.check(Trees.with("committee/committee.bpmn", assignee))).extracting(Finding::element, Finding::rule)
            .contains(tuple("cast-vote", "MOD-05"));
    }

    /** Of which the engine made a fault of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"messageRef=\"nowhere\"", "messageRef=\"bpmn:nowhere\"", "messageRef=\"foo:nowhere\"", "messageRef=\"\"", ""})
    void aMessageThatIsNotThereIsTold(String instead) {
        String file = "lifecycle/credit-lifecycle.bpmn";

        assertThat(guard.check(Trees.with(file, Trees.changed(file, "messageRef=\"message-application-withdrawn\"", instead))))
            .extracting(Finding::file, Finding::rule).containsAnyOf(tuple(file, "MOD-05"), tuple(file, "MOD-07"));
    }

    private static String told(String review) {
        return String.join("; ", guard.check(Trees.with("review/review.bpmn", review)).stream().filter(finding -> finding.rule().equals("MOD-09"))
            .map(Finding::en).toList());
    }

    @Test
    void allFindingsAreToldInOrderAndTheSameEachTime() {
        String text = Trees.changed("review/review.bpmn", "candidateGroups=\"reviewer\"", "candidateGroups=\"accountant\"").replace("P3650D", "P1D")
            .replace("${recordOpinion}", "${payOut}");
        List<Finding> found = guard.check(Trees.with("review/review.bpmn", text));
        assertThat(found).extracting(Finding::element, Finding::rule).containsExactly(tuple("record-opinion", "MOD-06"),
            tuple("review", "MOD-09"), tuple("review-case", "MOD-06"));
        assertThat(guard.check(Trees.with("review/review.bpmn", text))).isEqualTo(found);
        assertThat(found).allSatisfy(finding -> assertThat(finding.zh()).containsPattern("[\\u4e00-\\u9fff]"));
    }
}
