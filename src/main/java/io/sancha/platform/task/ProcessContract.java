package io.sancha.platform.task;

import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.guard.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Service;

/** What an integrator may rely on: every human task with its process, step, duty, groups, form and the fields that the form sends. */
@Service
public class ProcessContract {
    private static final String FORM = "embedded:deployment:";
    private static final Contract CONTRACT = Contract.ofTheBank();
    private final RepositoryService repository;
    private final EngineActors people;

    ProcessContract(RepositoryService repository, EngineActors people) {
        this.repository = repository;
        this.people = people;
    }

    /** One human task. @param step id of the lifecycle's call activity; null outside the eleven steps */
    public record TaskContract(String process, int version, String step, String task, String name, List<String> candidateGroups, String form,
        List<Field> fields) {
    }

    /** A field of the entry. @param name JSON path; {@code []} marks a list @param type text, money, percent, share, date, integer, boolean, file or choice */
    public record Field(String name, String type, boolean required, List<String> choices) {
    }

    /** All human tasks of the newest versions, in the order of the diagrams; the same for everybody, whoever may open the deployments they are read from. */
    public List<TaskContract> read() {
        return people.askAsSystem(this::newest);
    }

    /** The name of every human task in the newest diagrams, in both languages, by its id. */
    public Map<String, String> names() {
        return people.askAsSystem(() -> {
            Map<String, String> names = new HashMap<>();
            repository.createProcessDefinitionQuery().latestVersion().unlimitedList().forEach(definition -> repository
                .getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).forEach(task -> names.put(task.getId(), task.getName())));
            return names;
        });
    }

    private List<TaskContract> newest() {
        Map<String, String> steps = steps();
        List<TaskContract> tasks = new ArrayList<>();
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().unlimitedList()) {
            BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                String form = task.getCamundaFormKey() == null ? null : task.getCamundaFormKey().replace(FORM, "");
                tasks.add(new TaskContract(definition.getKey(), definition.getVersion(), steps.get(definition.getKey()), task.getId(), task.getName(),
                    duties(definition.getKey(), task.getId()), form, form == null ? List.of() : fields(definition.getDeploymentId(), form)));
            }
        }
        return tasks;
    }

    /** The duties of which one does the task, by the contract (MOD-06). */
    private static List<String> duties(String process, String task) {
        return CONTRACT.process(process).flatMap(known -> known.people().stream().filter(human -> human.task().equals(task)).findFirst())
            .map(CONTRACT::duties).orElse(List.of());
    }

    private Map<String, String> steps() {
        Map<String, String> steps = new HashMap<>();
        ProcessDefinition lifecycle = repository.createProcessDefinitionQuery().processDefinitionKey("credit-lifecycle").latestVersion().singleResult();
        repository.getBpmnModelInstance(lifecycle.getId()).getModelElementsByType(CallActivity.class)
            .forEach(call -> steps.put(call.getCalledElement(), call.getId()));
        return steps;
    }

    private List<Field> fields(String deployment, String form) {
        try (InputStream html = repository.getResourceAsStream(deployment, form)) {
            return Jsoup.parse(new String(html.readAllBytes(), StandardCharsets.UTF_8)).select("[name]:is(input,select,textarea)").stream()
                .map(ProcessContract::field).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field field(Element input) {
        StringBuilder path = new StringBuilder(input.attr("name"));
        input.parents().forEach(parent -> {
            if (parent.hasAttr("data-list")) {
                path.insert(0, parent.attr("data-list") + "[].");
            }
        });
        List<String> choices = input.select("option").eachAttr("value").stream().filter(value -> !value.isEmpty()).toList();
        String name = path.toString().endsWith("[]..") ? path.substring(0, path.length() - 2) : path.toString();
        return new Field(name, type(input), input.hasAttr("required"), choices);
    }

    private static String type(Element input) {
        if (input.hasAttr("data-type")) {
            return input.attr("data-type");
        }
        return switch (input.tagName().equals("input") ? input.attr("type") : input.tagName()) {
            case "checkbox" -> "boolean";
            case "date" -> "date";
            case "file" -> "file";
            case "select" -> "choice";
            default -> "text";
        };
    }
}
