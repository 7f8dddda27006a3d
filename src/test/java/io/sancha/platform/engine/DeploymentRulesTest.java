package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.SpineTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the process reviewer may deploy, and what a deployed diagram cannot do although it was deployed. */
class DeploymentRulesTest extends SpineTest {
    private static final Actor REVIEWER = new Actor("process-reviewer", Set.of("process-reviewer"));

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private EngineActors people;
    @Autowired
    private ProcessDeployment deployment;

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='s' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='s' camunda:class='java.lang.ProcessBuilder'/>",
        "<bpmn:serviceTask id='s' camunda:type='external' camunda:topic='x'/>",
        "<bpmn:serviceTask id='s' camunda:expression='${1}' camunda:resultVariable='reviewOutcome'/>",
        "<bpmn:serviceTask id='s' camunda:expression='${1}'><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:expression='${1}'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script "
        + "scriptFormat='javascript'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:expression='${1}'><bpmn:extensionElements><camunda:executionListener class='java.lang.Thread' "
        + "event='start'/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='s' camunda:expression='${1}'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script "
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

    @Test
    void theReviewerDeploysADiagramWithTheFormsOfTheBuild() throws Exception {
        Deployment deployed = people.actingAs(REVIEWER, () -> repository.createDeployment().name("sandbox")
            .addString("sandbox/sandbox.bpmn", diagram("<bpmn:userTask id='s' camunda:formKey='embedded:deployment:diligence/write-report.html'/>"))
            .addString("diligence/write-report.html", Files.readString(Path.of("processes/diligence/write-report.html"))).deploy());
        try (InputStream form = repository.getResourceAsStream(deployed.getId(), "diligence/write-report.html")) {
            assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).as("completed with its parts")
                .contains("data-facts=\"diligence.ratios\"").doesNotContain("data-part");
        }
        repository.deleteDeployment(deployed.getId(), true);
        assertThat(repository.createDeploymentQuery().deploymentId(deployed.getId()).count()).isZero();
    }

    @Test
    void whatTheBuildDeployedIsCompleteAndDeployedOnce() throws Exception {
        for (Deployment stage : repository.createDeploymentQuery().deploymentSource("sancha").list()) {
            for (String name : repository.getDeploymentResourceNames(stage.getId()).stream().filter(file -> file.endsWith(".html")).toList()) {
                try (InputStream form = repository.getResourceAsStream(stage.getId(), name)) {
                    assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).as(name).doesNotContain("data-part");
                }
            }
        }
        long before = repository.createDeploymentQuery().count();
        deployment.afterSingletonsInstantiated();
        assertThat(repository.createDeploymentQuery().count()).as("nothing has changed, so nothing is deployed anew").isEqualTo(before);
    }

    /** The expression is only seen when it runs: it is refused then, and nothing happens. */
    @ParameterizedTest
    @ValueSource(strings = {"${execution.processEngineServices.identityService.deleteUser(1)}", "${execution.getProcessEngineServices()}",
        "${execution.class.forName(1)}", "${execution.getVariable(1).getClass()}",
        "${''.getClass().forName('java.lang.Runtime')}", "${acceptanceTimers.getClass()}", "${acceptanceTimers.class}", "${execution.removeVariable('x')}",
        "${openCase.toString()}", "${execution.processInstance.delete()}"})
    void noExpressionReachesFurtherThanTheSteps(String expression) {
        Deployment deployed = repository.createDeployment().name("sandbox")
            .addString("sandbox/sandbox.bpmn", diagram("<bpmn:serviceTask id='s' camunda:expression=\"" + expression + "\"/>")).deploy();
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("sandbox")).isInstanceOf(Refusal.class).extracting(e -> ((Refusal) e).rule())
                .isEqualTo("DOR-05");
        } finally {
            repository.deleteDeployment(deployed.getId(), true);
        }
    }

    private void refused(String file, String content) {
        assertThatThrownBy(() -> people.actingAs(REVIEWER, () -> repository.createDeployment().name("sandbox")
            .addInputStream(file, new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).deploy()))
            .as(content).isInstanceOf(Refusal.class).extracting(e -> ((Refusal) e).rule()).isEqualTo("DOR-05");
        assertThat(repository.createDeploymentQuery().deploymentName("sandbox").count()).isZero();
    }

    private static String diagram(String content) {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' "
            + "targetNamespace='t'>"
            + "<bpmn:process id='sandbox' isExecutable='true' camunda:historyTimeToLive='P3650D'><bpmn:startEvent id='b'/><bpmn:sequenceFlow id='f1' "
            + "sourceRef='b' targetRef='s'/>" + content
            + "<bpmn:sequenceFlow id='f2' sourceRef='s' targetRef='e'/><bpmn:endEvent id='e'/></bpmn:process></bpmn:definitions>";
    }
}
