package io.sancha.platform.task.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.NotedRefusal;
import io.sancha.platform.task.TasksOfPerson;
import io.sancha.platform.task.Worklist;
import io.sancha.platform.task.WorklistFilters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.hal.task.HalTaskList;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers Tasklist and programs, at the engine's own addresses, what stands in a list of ours and how much: in the engine's words, but from our statements,
 * which need no expression and do not grow slower with what waits (ADR 91). A filter that an administrator made is the engine's to answer.
 */
class WorklistAnswers extends OncePerRequestFilter {
    private static final Pattern ASKED = Pattern.compile(".*/filter/([^/]+)/(list|count)");
    /** The variable for which Tasklist is to search: no variable of a process, but what a person types of a customer or a number. */
    private static final String CUSTOMER = "customer";
    private static final List<String> UNDERSTOOD = List.of("sorting", "active", "processVariables", "taskVariables", "caseInstanceVariables", "id",
        "firstResult", "maxResults");
    private static final int PAGE = 15;
    private final ObjectMapper json = JacksonConfigurator.configureObjectMapper(new ObjectMapper());
    private final WorklistFilters filters;
    private final TasksOfPerson tasks;
    private final ProcessEngine engine;

    WorklistAnswers(WorklistFilters filters, TasksOfPerson tasks, ProcessEngine engine) {
        this.filters = filters;
        this.tasks = tasks;
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Matcher asked = ASKED.matcher(request.getRequestURI());
        Optional<Worklist> list = asked.matches() ? filters.listOf(asked.group(1)) : Optional.empty();
        if (list.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            boolean hal = String.valueOf(request.getHeader("Accept")).contains(Hal.APPLICATION_HAL_JSON);
            Object answer = answer(list.get(), asked.group(2).equals("count"), hal, request);
            response.setContentType((hal ? Hal.APPLICATION_HAL_JSON : MediaType.APPLICATION_JSON_VALUE) + ";charset=UTF-8");
            json.writeValue(response.getOutputStream(), answer);
        } catch (Refusal refusal) {
            NotedRefusal.note(request, refusal);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
    }

    private Object answer(Worklist list, boolean counted, boolean hal, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        JsonNode query = body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        List<String> among = tasks.found(searched(query));
        if (counted) {
            return Map.of("count", tasks.count(list, among));
        }
        List<String> ids = tasks.ids(list, among, order(query), number(request, "firstResult", 0), number(request, "maxResults", PAGE));
        List<Task> page = inOrder(ids);
        return hal ? HalTaskList.generate(page, tasks.count(list, among), engine) : page.stream().map(TaskDto::fromEntity).toList();
    }

    /** Of these tasks the engine says what it has, to who may know it. */
    private List<Task> inOrder(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Task> found = new HashMap<>();
        engine.getTaskService().createTaskQuery().taskIdIn(ids.toArray(String[]::new)).initializeFormKeys().listPage(0, ids.size())
            .forEach(task -> found.put(task.getId(), task));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static String searched(JsonNode query) {
        query.fieldNames().forEachRemaining(name -> {
            if (!UNDERSTOOD.contains(name)) {
                throw notSearched(name);
            }
        });
        String typed = null;
        for (String kind : List.of("processVariables", "taskVariables", "caseInstanceVariables")) {
            for (JsonNode variable : query.path(kind)) {
                if (typed != null || !kind.equals("processVariables") || !CUSTOMER.equals(variable.path("name").asText())) {
                    throw notSearched(kind);
                }
                typed = variable.path("value").asText().replaceAll("^%|%$", "");
            }
        }
        return typed;
    }

    private static Refusal notSearched(String field) {
        return Refusal.ofInput(field, "此清单按客户、业务编号检索（processVariables 中名为 customer 的一项）",
            "this list is searched for customers and numbers (one entry of processVariables named customer)");
    }

    private static List<String> order(JsonNode query) {
        List<String> order = new ArrayList<>();
        query.path("sorting").forEach(by -> order.add((by.path("sortOrder").asText().equals("desc") ? "-" : "") + by.path("sortBy").asText()));
        return order;
    }

    /** Its form was looked at on the way here. */
    private static int number(HttpServletRequest request, String name, int otherwise) {
        String given = request.getParameter(name);
        return given == null ? otherwise : Integer.parseInt(given);
    }
}
