package io.sancha.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.beans.DirectFieldAccessor;

/** A command on its way to the engine. The engine's commands have no getters for what they are about: it is read from their fields. */
final class GivenCommand {
    private static final List<String> SUBJECTS = List.of("taskId", "executionId", "processInstanceId", "jobId", "entityId", "task.id",
        "builder.processInstanceId");
    private final String name;
    private final DirectFieldAccessor fields;

    GivenCommand(Command<?> command) {
        name = command.getClass().getSimpleName();
        fields = new DirectFieldAccessor(command);
    }

    String name() {
        return name;
    }

    /** Ids of the tasks, executions, instances and jobs that it is about. */
    List<String> subjects() {
        return SUBJECTS.stream().map(this::text).filter(Objects::nonNull).toList();
    }

    /** The person that it is about; null if none. */
    String userId() {
        return field("user") instanceof UserEntity user ? user.getId() : text("userId");
    }

    /** What it would deploy. */
    DeploymentBuilderImpl deployment() {
        return (DeploymentBuilderImpl) field("deploymentBuilder");
    }

    /** Whether it would set variables, or have them told in return. */
    boolean movesVariables() {
        Object started = field("instantiationBuilder");
        Object ofStart = started instanceof ProcessInstantiationBuilderImpl builder ? builder.getVariables() : null;
        return Boolean.TRUE.equals(field("returnVariables")) || Stream.of(field("variables"), field("properties"), ofStart)
            .anyMatch(found -> found instanceof Map<?, ?> map && !map.isEmpty());
    }

    private String text(String field) {
        return field(field) instanceof String text ? text : null;
    }

    private Object field(String field) {
        return fields.isReadableProperty(field) ? fields.getPropertyValue(field) : null;
    }
}
