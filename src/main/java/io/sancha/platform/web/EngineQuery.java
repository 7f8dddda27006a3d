package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.ExpectedKind;
import io.sancha.platform.input.FoundValue;
import java.lang.reflect.Modifier;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.rest.dto.AbstractQueryDto;
import org.camunda.bpm.engine.rest.dto.ConditionQueryParameterDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.springframework.beans.BeanUtils;

/** The conditions and the order of a query in a body, of which the engine says without a place that they are wrong, or fails. */
final class EngineQuery {
    private static final ObjectMapper JSON = JacksonConfigurator.configureObjectMapper(new ObjectMapper());
    private static final String OPERATORS = "[eq, neq, gt, gteq, lt, lteq, like, notLike]";
    private static final List<String> OF_EQUALITY = List.of("eq", "neq");

    private EngineQuery() {
    }

    /** @param type of the condition; what is no condition on a variable is one on a date */
    static void checkCondition(String path, JsonNode condition, Class<?> type) {
        JsonNode operator = condition.path("operator");
        JsonNode value = condition.path("value");
        if (ConditionQueryParameterDto.getQueryOperator(operator.asText()) == null) {
            throw refusal(path + ".operator", operator, operators());
        }
        if (type == ConditionQueryParameterDto.class && !isDate(value)) {
            throw refusal(path + ".value", value, ExpectedKind.of(Date.class));
        }
        if (!OF_EQUALITY.contains(operator.asText()) && (value.isMissingNode() || value.isNull() || value.isBoolean())) {
            throw refusal(path + ".value", value, new ExpectedKind("文字、数或日期（true、false 和空值只能与 eq、neq 连用）",
                "a text, a number or a date (true, false and nothing go with eq and neq alone)"));
        }
    }

    static void checkSorting(String path, JsonNode query, Class<?> type) {
        checkOrder(path, query, type);
        JsonNode sorting = query.path("sorting");
        for (int i = 0; i < sorting.size(); i++) {
            checkOrder(EngineEntry.within(path, "sorting[" + i + "]"), sorting.get(i), type);
        }
    }

    private static void checkOrder(String path, JsonNode order, Class<?> type) {
        JsonNode by = order.path("sortBy");
        JsonNode direction = order.path("sortOrder");
        if (by.isTextual() && !sorts(type, by.asText())) {
            throw FoundValue.of(by.asText()).because("此列表不能按它排序", "this list is not sorted by that").at(EngineEntry.within(path, "sortBy"));
        }
        if (direction.isTextual() && !AbstractQueryDto.VALID_SORT_ORDER_VALUES.contains(direction.asText())) {
            throw refusal(EngineEntry.within(path, "sortOrder"), direction, ExpectedKind.oneOf(AbstractQueryDto.VALID_SORT_ORDER_VALUES.toString()));
        }
        if (by.isTextual() != direction.isTextual()) {
            throw oneOfTwo(EngineEntry.within(path, by.isTextual() ? "sortOrder" : "sortBy"));
        }
    }

    static ExpectedKind operators() {
        return ExpectedKind.oneOf(OPERATORS);
    }

    /** @param missing the one of them that is missing */
    static Refusal oneOfTwo(String missing) {
        return Refusal.ofInput(missing, "sortBy 和 sortOrder 须同时给出", "sortBy and sortOrder are given together");
    }

    /** Asked of the query itself, which alone knows. */
    private static boolean sorts(Class<?> type, String by) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return true;
        }
        try {
            ((AbstractQueryDto<?>) BeanUtils.instantiateClass(type)).setSortBy(by);
            return true;
        } catch (InvalidRequestException no) {
            return false;
        }
    }

    private static boolean isDate(JsonNode value) {
        try {
            return value.isValueNode() && !value.isNull() && JSON.convertValue(value, Date.class) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Refusal refusal(String field, JsonNode found, ExpectedKind expected) {
        return FoundValue.of(found.isMissingNode() || found.isValueNode() ? found.asText() : found.toString())
            .insteadOf(expected.chinese(), expected.english()).at(field);
    }
}
