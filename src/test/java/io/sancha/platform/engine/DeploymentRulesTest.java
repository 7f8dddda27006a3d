package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the process reviewer may deploy, and what a deployed diagram cannot do although it was deployed. */
class DeploymentRulesTest extends IntegrationTest {
    private static final Actor REVIEWER = new Actor("process-reviewer", Set.of("process-reviewer"));

    @Autowired
    private RepositoryService repository;
    @Autowired
    private EngineActors people;

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='s' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='s' camunda:class='java.lang.ProcessBuilder'/>",
        "<bpmn:serviceTask id='s' camunda:type='external' camunda:topic='x'/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}' camunda:resultVariable='reviewOutcome'/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:extensionElements>"
        + "<camunda:connector/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:extensionElements>"
        + "<camunda:inputOutput><camunda:inputParameter name='x'><camunda:script "
        + "scriptFormat='javascript'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:extensionElements><camunda:executionListener class='java.lang.Thread' "
        + "event='start'/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script "
        + "scriptFormat='groovy'>1</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:userTask id='s' camunda:formKey='embedded:http://example.org/x.html'/>",
        "<bpmn:userTask id='s' camunda:formHandlerClass='java.lang.Thread'/>",
        "<bpmn:sequenceFlow id='f' sourceRef='a' targetRef='b'><bpmn:conditionExpression language='groovy'>1</bpmn:conditionExpression></bpmn:sequenceFlow>"})
    void noCodeIsTakenInADiagram(String content) {
        refused("sandbox/sandbox.bpmn", diagram(content));
    }

    @Test
    void noOtherFilesAreTaken() throws IOException {
        refused("x/x.groovy", "1");
        refused("x/x.html", "<script>alert(1)</script>");
        refused("x/x.cmmn", "<x/>");
        refused("x/x.bpmn", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
        refused("x/x.dmn", Files.readString(Path.of("processes/committee/determine-committee.dmn"))
            .replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"groovy\" "));
        refused("diligence/write-report.html", Files.readString(Path.of("processes/diligence/write-report.html")) + " ");
    }

    /** As Camunda Modeler sends it: the diagram alone, under its bare name. Its forms come from the build. */
    @Test
    void theFormsOfADiagramComeFromTheBuild() throws Exception {
        String diagram = Files.readString(Path.of("processes/diligence/diligence.bpmn")).replace("撰写调查报告", "撰写报告");
        Deployment deployed = repository.createDeployment().name("sandbox").addString("diligence.bpmn", diagram)
            .addString("diligence/write-report.html", Files.readString(Path.of("processes/diligence/write-report.html"))).deploy();
        try {
            assertThat(repository.getDeploymentResourceNames(deployed.getId())).contains("diligence/visit-borrower.html", "diligence/write-report.html");
            try (InputStream form = repository.getResourceAsStream(deployed.getId(), "diligence/write-report.html")) {
                assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).as("completed with its parts")
                    .contains("data-facts=\"diligence.ratios\"").doesNotContain("data-part");
            }
        } finally {
            repository.deleteDeployment(deployed.getId(), true);
        }
        assertThat(repository.createDeploymentQuery().deploymentId(deployed.getId()).count()).isZero();
    }

    /** What reviewers tried and got through with: each is refused at the element that is wrong, by whomever it is sent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "review/review.bpmn | candidateGroups=\"reviewer\" | candidateGroups=\"relationship-manager\" | MOD-06 | review-case",
        "lifecycle/credit-lifecycle.bpmn | <camunda:executionListener delegateExpression=\"${openCase}\" event=\"start\" /> | <!-- --> | MOD-06 | case-started",
        "lifecycle/credit-lifecycle.bpmn | <camunda:in businessKey=\"#{execution.processBusinessKey}\" /> | <camunda:in businessKey=\"0101-1\" /> | MOD-07 | "
            + "approve-loan",
        "review/review.bpmn | ${recordOpinion} | ${''.getClass().forName('java.lang.Runtime')} | MOD-05 | record-opinion"})
    void theAttacksOfReviewersAreRefused(String file, String right, String wrong, String rule, String element) throws Exception {
        String text = Files.readString(Path.of("processes", file));
        assertThat(text).contains(right);
        for (String name : List.of(file, file.substring(file.indexOf('/') + 1))) {
            assertThat(refusal(name, text.replace(right, wrong)).rule()).isEqualTo(rule);
            assertThat(refusal(name, text.replace(right, wrong)).english()).contains(name + " " + element).contains(rule);
        }
        assertThatThrownBy(() -> repository.createDeployment().name("sandbox").addString(file, text.replace(right, wrong)).deploy()).as("the system itself")
            .isInstanceOf(Refusal.class);
    }

    @Test
    void aTimerThatCallsAStepIsRefused() {
        assertThat(refusal("nightly/nightly.bpmn", diagram("<bpmn:callActivity id='s' calledElement='disbursement'><bpmn:extensionElements><camunda:in "
            + "businessKey='0101-20240301-000042'/></bpmn:extensionElements></bpmn:callActivity>").replace("<bpmn:startEvent id='b'/>",
            "<bpmn:startEvent id='b'>"
            + "<bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1M</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>")).rule()).isEqualTo("MOD-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../review.bpmn", "/etc/review.bpmn", "review\\review.bpmn", "review/../../review.bpmn", "C:/review.bpmn", "review.bpmn/"})
    void noNameLeadsOutOfADeployment(String name) throws IOException {
        assertThat(refused(name, Files.readString(Path.of("processes/review/review.bpmn")))).contains("a file is named");
    }

    @Test
    void whatTheBuildDeployedIsComplete() throws Exception {
        for (Deployment stage : repository.createDeploymentQuery().deploymentSource("sancha").list()) {
            for (String name : repository.getDeploymentResourceNames(stage.getId()).stream().filter(file -> file.endsWith(".html")).toList()) {
                try (InputStream form = repository.getResourceAsStream(stage.getId(), name)) {
                    assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).as(name).doesNotContain("data-part");
                }
            }
        }
    }

    /** Where an expression may stand, only of its form; everywhere else none: the engine evaluates names and descriptions too. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:serviceTask id='s' camunda:delegateExpression=\"${''.getClass().forName('java.lang.Runtime')}\"/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${dataSource}'/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='openCase'/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}${closeCase}'/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase.listener()}'/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression=\"${openCase['listener']}\"/>",
        "<bpmn:serviceTask id='s' camunda:expression='${execution.processEngineServices.identityService.deleteUser(1)}'/>",
        "<bpmn:serviceTask id='s' camunda:expression=\"${execution.removeVariable('x')}\"/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}' name='${1}'/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:documentation>a${''.getClass()}b</bpmn:documentation></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'>"
        + "<bpmn:documentation>$<!-- -->{''.getClass()}</bpmn:documentation></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:documentation><![CDATA[#]]>{1}</bpmn:documentation></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}' camunda:jobPriority='${1}'/>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:extensionElements><camunda:executionListener event='start' "
        + "expression=\"${execution.setVariable('x', execution.processEngineServices)}\"/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:extensionElements><camunda:executionListener event='start' "
        + "expression=\"${execution.getVariable('x')}\"/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${acceptanceTimers"
        + ".getClass()}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:delegateExpression='${openCase}'><bpmn:multiInstanceLoopCharacteristics camunda:collection='${execution"
        + ".variables}' camunda:elementVariable='m'/></bpmn:serviceTask>",
        "<bpmn:userTask id='s' camunda:assignee=\"${''.class}\"/>", "<bpmn:userTask id='s' camunda:candidateGroups='${a.b}'/>",
        "<bpmn:userTask id='s' camunda:dueDate='${acceptanceTimers.getClass()}'/>", "<bpmn:userTask id='s' camunda:dueDate='${acceptanceTimers.hashCode()}'/>",
        "<bpmn:userTask id='s' camunda:dueDate='${acceptanceTimers.answerOverdue(execution.parent)}'/>", "<bpmn:userTask id='s' camunda:priority='${1}'/>",
        "<bpmn:userTask id='s' camunda:formKey='${x}'/>", "<bpmn:userTask id='s' camunda:formKey='embedded:deployment:a/b.html' camunda:followUpDate='#{x}'/>",
        "<bpmn:callActivity id='s' calledElement='${x}'/>",
        "<bpmn:callActivity id='s' calledElement='x'><bpmn:extensionElements><camunda:in sourceExpression=\"${''.class}\" target='y'/></bpmn:extensionElements>"
        + "</bpmn:callActivity>",
        "<bpmn:callActivity id='s' calledElement='x'><bpmn:extensionElements>"
        + "<camunda:in businessKey='#{execution.processInstanceId}'/></bpmn:extensionElements>"
        + "</bpmn:callActivity>",
        "<bpmn:sequenceFlow id='s' sourceRef='a' targetRef='b'><bpmn:conditionExpression>${a.b == 'X'}</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:sequenceFlow id='s' sourceRef='a' targetRef='b'><bpmn:conditionExpression>${a == b}</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:sequenceFlow id='s' sourceRef='a' targetRef='b'><bpmn:conditionExpression>${f() == 'X' || true}</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:sequenceFlow id='s' sourceRef='a' targetRef='b'><bpmn:conditionExpression>true</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:intermediateCatchEvent id='s'><bpmn:timerEventDefinition><bpmn:timeDate>${''.getClass()}</bpmn:timeDate></bpmn:timerEventDefinition>"
        + "</bpmn:intermediateCatchEvent>",
        "<bpmn:intermediateCatchEvent id='s'><bpmn:timerEventDefinition><bpmn:timeCycle>${acceptanceTimers.answerOverdue(execution)}</bpmn:timeCycle>"
        + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"})
    void noExpressionIsTakenButThoseOfOurDiagrams(String content) {
        assertThat(refused("sandbox/sandbox.bpmn", diagram(content))).contains("sandbox/sandbox.bpmn").contains("sandbox/sandbox.bpmn s: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass()}", "#{1}", "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}",
        "get entries({a: 1})", "string join(list)", "a . b (1)", "if (system(1)) then 1 else 2"})
    void aDecisionTableHoldsNoCode(String cell) throws IOException {
        String table = Files.readString(Path.of("processes/committee/determine-committee.dmn"));
        assertThat(refused("x/x.dmn", table.replaceFirst("<text>[^<]+</text>", java.util.regex.Matcher.quoteReplacement("<text>" + cell + "</text>"))))
            .contains("x/x.dmn");
    }

    /** Garbage is the sender's mistake: it is told with file and reason. */
    @Test
    void whatCannotBeDeployedIsToldWithFileAndReason() throws IOException {
        assertThat(refused("x/x.form", "garbage")).contains("x/x.form", "JSON");
        assertThat(refused("x/x.form", "{\"id\": \"a\"}")).contains("x/x.form", "components");
        assertThat(refused("x/x.form", "{\"id\": \"a\", \"components\": [], \"x\": \"${''.getClass()}\"}")).contains("x/x.form", "${…}");
        assertThat(refused("x/x.bpmn", "garbage")).contains("x/x.bpmn", "line 1");
        assertThat(refused("x/x.bpmn", "<x/>")).contains("x/x.bpmn");
        assertThat(refused("x/x.dmn", "<x/>")).contains("x/x.dmn");
        assertThat(refusal("x/x.bpmn", diagram("<bpmn:serviceTask id='s'/>")).english()).contains("x/x.bpmn", "sandbox");
        assertThat(refused("x/x.dmn", Files.readString(Path.of("processes/committee/determine-committee.dmn"))
            .replaceFirst("hitPolicy=\"\\w+\"", "hitPolicy=\"X\""))).contains("x/x.dmn");
    }

    @Test
    void aFormAsModelerWritesItIsTaken() throws Exception {
        Deployment deployed = repository.createDeployment().name("sandbox")
            .addString("sandbox/ask.form", "{\"id\": \"ask\", \"type\": \"default\", \"components\": [{\"type\": \"textfield\", \"key\": \"a\"}]}").deploy();
        repository.deleteDeployment(deployed.getId(), true);
    }

    private String refused(String file, String content) {
        Refusal refusal = refusal(file, content);
        assertThat(refusal.rule()).isEqualTo("MOD-05");
        return refusal.english();
    }

    private Refusal refusal(String file, String content) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> people.actingAs(REVIEWER, () -> repository.createDeployment().name("sandbox")
            .addInputStream(file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).deploy()));
        assertThat(refusal).as(content).isNotNull();
        assertThat(repository.createDeploymentQuery().deploymentName("sandbox").count()).isZero();
        return refusal;
    }

    private static String diagram(String content) {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' "
            + "targetNamespace='t'>"
            + "<bpmn:process id='sandbox' isExecutable='true' camunda:historyTimeToLive='P3650D'><bpmn:startEvent id='b'/><bpmn:sequenceFlow id='f1' "
            + "sourceRef='b' targetRef='s'/>" + content
            + "<bpmn:sequenceFlow id='f2' sourceRef='s' targetRef='e'/><bpmn:endEvent id='e'/></bpmn:process></bpmn:definitions>";
    }
}
