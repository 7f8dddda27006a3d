package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.ProcessTimers;
import io.sancha.platform.guard.contract.Answer;
import io.sancha.platform.guard.contract.Clock;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.guard.contract.Message;
import io.sancha.platform.guard.contract.SystemWork;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contract is equal to Java: what it names is there, of the right kind, and what is there for diagrams is named. */
class ContractTest extends IntegrationTest {
    private static final Contract CONTRACT = Contract.ofTheBank();
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private JdbcTemplate sql;

    @Test
    void beansAreThereOfTheRightKindAndEachIsNamed() {
        assertThat(CONTRACT.all(ContractProcess::people).map(HumanWork::bean)).containsExactlyInAnyOrder(beans.getBeanNamesForType(TaskListener.class));
        assertThat(CONTRACT.all(ContractProcess::system).map(SystemWork::bean)).containsExactlyInAnyOrder(beans.getBeanNamesForType(JavaDelegate.class));
        assertThat(CONTRACT.processes().stream().flatMap(process -> Stream.of(process.atStart(), process.atEnd())).filter(Objects::nonNull))
            .containsExactlyInAnyOrder(beans.getBeanNamesForType(ExecutionListener.class));
    }

    @Test
    void timersAnswerWhatTheyMayBeAsked() {
        Map<String, Set<String>> named = new TreeMap<>();
        CONTRACT.processes().forEach(process -> process.timers().forEach((bean, dates) -> named.computeIfAbsent(bean, key -> new TreeSet<>()).addAll(dates)));
        assertThat(named).containsOnlyKeys(beans.getBeanNamesForType(ProcessTimers.class));
        named.forEach((bean, dates) -> assertThat(Arrays.stream(beans.getType(bean).getDeclaredMethods())
            .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {DelegateExecution.class})).filter(method -> !method.isSynthetic())
            .map(Method::getName)).as(bean).containsExactlyInAnyOrderElementsOf(dates));
        assertThat(CONTRACT.all(ContractProcess::people).map(HumanWork::due).filter(Objects::nonNull)).allSatisfy(due ->
            assertThat(named.get(due.substring(0, due.indexOf('.')))).as(due).contains(due.substring(due.indexOf('.') + 1)));
    }

    /** TSK-04: nothing that people do waits without a clock. */
    @Test
    void everyHumanTaskHasATerm() {
        Set<String> timed = CONTRACT.clocks().stream().map(Clock::at).filter(Objects::nonNull).collect(Collectors.toSet());
        assertThat(CONTRACT.all(ContractProcess::people).filter(human -> human.due() == null && !timed.contains(human.task()))).isEmpty();
    }

    @Test
    void answersAreThoseThatTheBytecodeOfTheBeansGives() {
        Map<String, Map<String, Set<String>>> written = new TreeMap<>();
        CONTRACT.answers().stream().filter(answer -> answer.task() != null)
            .forEach(answer -> written.put(answer.variable(), Map.of(bean(answer), new TreeSet<>(answer.gives()))));
        assertThat(written).isEqualTo(Answers.ofBeans());
    }

    private static String bean(Answer answer) {
        return CONTRACT.human(answer.task()).map(HumanWork::bean).or(() -> CONTRACT.system(answer.task()).map(SystemWork::bean)).orElseThrow();
    }

    @Test
    void dutiesAreInTheTableOfDuties() {
        Set<String> duties = new HashSet<>(sql.queryForList("select id from duty", String.class));
        CONTRACT.all(ContractProcess::people).forEach(human -> assertThat(duties).as(human.task()).containsAll(CONTRACT.duties(human)));
    }

    @Test
    void formsAndTablesAreThereAndEachIsNamed() {
        Stream<String> forms = Stream.concat(CONTRACT.all(ContractProcess::people).map(HumanWork::form),
            CONTRACT.processes().stream().map(ContractProcess::startForm).filter(Objects::nonNull));
        assertThat(forms).containsExactlyInAnyOrderElementsOf(Diagrams.forms().map(file -> Diagrams.PROCESSES.relativize(file).toString()).toList());
        Set<String> tables = Diagrams.files(".dmn").map(file -> Diagrams.PROCESSES.relativize(file).toString()).collect(Collectors.toSet());
        assertThat(CONTRACT.allTables()).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void messagesAreSentByWhatIsNamed() {
        for (Message message : CONTRACT.messages()) {
            String[] sender = message.sentBy().split("\\.");
            List<Class<?>> types = ModularityTest.CLASSES.stream().filter(type -> type.getSimpleName().equals(sender[0])).<Class<?>>map(type -> type.reflect())
                .toList();
            assertThat(types).singleElement().satisfies(type ->
                assertThat(Arrays.stream(type.getMethods()).map(Method::getName)).contains(sender[1]));
        }
    }

    /** The order of the file is the order of the diagrams, so that both are read side by side. */
    @Test
    void processesAndTasksStandAsTheDiagramsDrawThem() {
        for (ContractProcess process : CONTRACT.processes()) {
            assertThat(Diagrams.PROCESSES.resolve(process.file())).matches(Files::exists);
            var model = Diagrams.all().stream().filter(diagram -> diagram.toString().equals(process.file())).findFirst().orElseThrow().model();
            assertThat(model.getModelElementsByType(Process.class)).extracting(Process::getId).containsExactly(process.key());
            assertThat(process.people()).extracting(HumanWork::task).as(process.key()).containsExactlyElementsOf(
                ids(model.getModelElementsByType(UserTask.class)));
            assertThat(process.calls()).extracting(call -> call.task()).containsExactlyElementsOf(ids(model.getModelElementsByType(CallActivity.class)));
            assertThat(process.system()).extracting(SystemWork::task).contains(model.getModelElementsByType(ServiceTask.class).stream().map(FlowElement::getId)
                .toArray(String[]::new));
        }
        assertThat(Diagrams.all()).hasSameSizeAs(CONTRACT.processes());
    }

    private static List<String> ids(Collection<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).toList();
    }
}
