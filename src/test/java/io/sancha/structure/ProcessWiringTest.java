package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.SpineTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** House rule 1: one name everywhere. What a diagram names is there, and what is there is named by a diagram. */
class ProcessWiringTest extends SpineTest {
    private static final String FORM = "embedded:deployment:";
    @Autowired
    ApplicationContext beans;
    @Autowired
    JdbcTemplate sql;

    static List<Diagrams.Diagram> diagrams() {
        return Diagrams.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void processIsNamedAsItsFileAndLivesLongEnough(Diagrams.Diagram diagram) {
        assertThat(diagram.model().getModelElementsByType(Process.class)).singleElement().satisfies(process -> {
            assertThat(diagram.file().getName()).isEqualTo(process.getId() + ".bpmn");
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.isCamundaStartableInTasklist()).isEqualTo(process.getId().equals("credit-lifecycle"));
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementThatSpeaksHasAnEnglishIdAndAChineseAndEnglishLabel(Diagrams.Diagram diagram) {
        for (FlowNode node : diagram.model().getModelElementsByType(FlowNode.class)) {
            assertThat(node.getId()).as("id in " + diagram).matches("[a-z][a-z0-9-]*");
            if (node instanceof Task || node instanceof CallActivity) {
                assertThat(node.getName()).as("label of " + node.getId()).containsPattern("[\\u4e00-\\u9fff]").containsPattern("[A-Za-z]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyNodeIsDrawn(Diagrams.Diagram diagram) {
        Set<String> drawn = diagram.model().getModelElementsByType(BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId())
            .collect(Collectors.toSet());
        assertThat(drawn).containsAll(diagram.model().getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyStepOfTheSystemIsABeanOfItsName(Diagrams.Diagram diagram) {
        List<FlowNode> steps = new ArrayList<>(diagram.model().getModelElementsByType(ServiceTask.class));
        steps.addAll(diagram.model().getModelElementsByType(BusinessRuleTask.class));
        for (FlowNode step : steps) {
            String bean = Diagrams.camelCase(step.getId());
            String expression = step.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "delegateExpression");
            assertThat(expression).as(step.getId() + " in " + diagram).isEqualTo("${" + bean + "}");
            assertThat(beans.containsBean(bean)).as("bean " + bean).isTrue();
            assertThat(beans.getBean(bean)).isInstanceOf(JavaDelegate.class);
            if (step instanceof BusinessRuleTask) {
                assertThat(Diagrams.PROCESSES.resolve(diagram.folder()).resolve(step.getId() + ".dmn")).as("decision table of " + step.getId()).exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyHumanTaskHasItsDutyFormAndBean(Diagrams.Diagram diagram) {
        Set<String> duties = new TreeSet<>(sql.queryForList("select id from duty", String.class));
        for (UserTask task : diagram.model().getModelElementsByType(UserTask.class)) {
            String bean = Diagrams.camelCase(task.getId());
            if (!"${approvalLevel}".equals(task.getCamundaCandidateGroups())) {
                assertThat(duties).as("duty of " + task.getId()).contains(task.getCamundaCandidateGroups());
            }
            String form = diagram.folder() + "/" + task.getId() + ".html";
            assertThat(task.getCamundaFormKey()).isEqualTo(FORM + form);
            assertThat(Diagrams.PROCESSES.resolve(form)).as("form of " + task.getId()).exists();
            assertThat(task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list())
                .as("complete listener of " + task.getId())
                .anySatisfy(listener -> assertThat(listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
                .isEqualTo("complete ${" + bean + "}"));
            assertThat(beans.getBean(bean)).isInstanceOf(TaskListener.class);
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyCallPassesTheCaseOn(Diagrams.Diagram diagram) {
        for (CallActivity call : diagram.model().getModelElementsByType(CallActivity.class)) {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
                .as("business key of " + call.getId()).anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
            assertThat(Diagrams.all()).extracting(d -> d.file().getName()).contains(call.getCalledElement() + ".bpmn");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyQuestionHasALabelOnEachAnswer(Diagrams.Diagram diagram) {
        for (ExclusiveGateway gateway : diagram.model().getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as("question " + gateway.getId()).isNotBlank();
                assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                assertThat(gateway.getOutgoing()).filteredOn(flow -> !flow.equals(gateway.getDefault())).extracting(SequenceFlow::getConditionExpression)
                    .doesNotContainNull();
            }
        }
    }

    /** House rule 4: what a gateway reads is an enum's constant, whether Java or a diagram says it. */
    @Test
    void everyLiteralOfADiagramIsAnAnswerThatSomebodyGives() {
        Literals literals = Literals.of(Diagrams.all().stream().map(Diagrams.Diagram::model).toList());
        assertThat(literals.variables()).contains("reviewOutcome", "loanState", "recoveryOutcome", "dayOpening");
        assertThat(literals.wrong(Answers.ofJava())).isEmpty();
    }

    static List<Arguments> slips() {
        return List.of(Arguments.of("review", "reviewOutcome == 'RETURNED'", "reviewOutcome == 'RETURND'"),
            Arguments.of("committee", "'committeeOutcome', 'PASSED'", "'committeeOutcome', 'PASED'"),
            Arguments.of("recovery", "'recoveryOutcome', 'CURED'", "'recoveryOutcome', 'CURD'"),
            Arguments.of("lifecycle", "recoveryOutcome == 'SETTLED'", "recoveryOutcome == 'SETLED'"),
            Arguments.of("endofday", "failedLoans == 'SOME'", "failedLoans == 'ANY'"));
    }

    /** A slip of the pen in a condition, in what a listener sets where Java answers too, and in what diagrams alone set: each is found. */
    @ParameterizedTest
    @MethodSource("slips")
    void aWrongLiteralIsFound(String folder, String right, String slip) {
        List<BpmnModelInstance> diagrams = Diagrams.all().stream()
            .map(diagram -> diagram.folder().equals(folder) ? copy(diagram, right, slip) : diagram.model()).toList();
        assertThat(Literals.of(diagrams).wrong(Answers.ofJava())).anyMatch(found -> found.contains(slip.replaceAll(".*'([A-Z]+)'$", "'$1'")));
    }

    private static BpmnModelInstance copy(Diagrams.Diagram diagram, String right, String slip) {
        String whole = text(diagram.file().toPath());
        assertThat(whole).as(diagram.toString()).contains(right);
        return Bpmn.readModelFromStream(new ByteArrayInputStream(whole.replace(right, slip).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyFormBelongsToAHumanTaskOrTheStart() {
        Set<String> asked = new TreeSet<>(Set.of("lifecycle/start-case.html"));
        Diagrams.all().forEach(d -> d.model().getModelElementsByType(UserTask.class).forEach(task -> asked.add(d.folder() + "/" + task.getId() + ".html")));
        assertThat(Diagrams.forms().map(file -> Diagrams.PROCESSES.relativize(file).toString())).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void everyDecisionTableIsAskedByATaskOfItsName() throws Exception {
        Set<String> asked = new TreeSet<>();
        Diagrams.all().forEach(d -> d.model().getModelElementsByType(BusinessRuleTask.class).forEach(task -> asked.add(task.getId())));
        asked.add("classify-loans");
        for (Path table : Diagrams.files(".dmn").toList()) {
            String id = table.getFileName().toString().replace(".dmn", "");
            assertThat(asked).as(table.toString()).contains(id);
            Matcher decision = Pattern.compile("<decision id=\"([^\"]+)\"").matcher(Files.readString(table));
            assertThat(decision.find()).as(table.toString()).isTrue();
            assertThat(decision.group(1)).isEqualTo(id);
        }
    }

    @Test
    void noBeanOfAStageIsLeftWithoutADiagram() {
        String everything = Diagrams.files(".bpmn").map(ProcessWiringTest::text).collect(Collectors.joining());
        List<String> unused = new ArrayList<>();
        for (Class<?> kind : List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)) {
            for (String bean : beans.getBeanNamesForType(kind)) {
                if (!everything.contains("${" + bean + "}")) {
                    unused.add(bean);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
