package io.sancha.platform.engine;

import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * How tasks that wait are called. The engine's migration takes over which element of which version a task is, and with it the form; the name that it was
 * given when it began it lets stand.
 */
@Component
class TaskNames {
    private final TaskService tasks;
    private final RepositoryService repository;

    TaskNames(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    /** Calls the tasks of an instance as the version calls them that it follows. Whose they are and when they are due stays. */
    void follow(String instance) {
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            BpmnModelInstance diagram = repository.getBpmnModelInstance(task.getProcessDefinitionId());
            if (diagram.getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask now && !Objects.equals(now.getName(), task.getName())) {
                task.setName(now.getName());
                tasks.saveTask(task);
            }
        }
    }
}
