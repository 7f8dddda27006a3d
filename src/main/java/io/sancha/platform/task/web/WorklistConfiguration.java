package io.sancha.platform.task.web;

import io.sancha.platform.task.TasksOfPerson;
import io.sancha.platform.task.WorklistFilters;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our answers before the engine's, behind what checks the request and around what tells refusals and chooses the language. */
@Configuration
@ConditionalOnWebApplication
class WorklistConfiguration {
    private static final int BEFORE_THE_ENGINE = -80;

    @Bean
    FilterRegistrationBean<WorklistAnswers> worklistAnswers(WorklistFilters filters, TasksOfPerson tasks, ProcessEngine engine) {
        var filter = new FilterRegistrationBean<>(new WorklistAnswers(filters, tasks, engine));
        filter.setUrlPatterns(List.of("/camunda/api/*", "/engine-rest/*"));
        filter.setOrder(BEFORE_THE_ENGINE);
        return filter;
    }
}
