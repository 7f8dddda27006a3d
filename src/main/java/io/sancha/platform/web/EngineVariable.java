package io.sancha.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.ExpectedKind;
import io.sancha.platform.input.FoundValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.camunda.bpm.engine.variable.type.PrimitiveValueType;
import org.camunda.bpm.engine.variable.type.ValueType;

/** A process variable in a body: of a type that the engine has, with a value of that type. That none is taken at all (API-02) is told behind. */
final class EngineVariable {
    private static final ObjectMapper JSON = JacksonConfigurator.configureObjectMapper(new ObjectMapper());
    private static final Map<String, Class<?>> PRIMITIVE = Stream.of(ValueType.BOOLEAN, ValueType.SHORT, ValueType.INTEGER, ValueType.LONG, ValueType.DOUBLE,
            ValueType.DATE, ValueType.STRING).map(PrimitiveValueType.class::cast)
        .collect(Collectors.toMap(type -> VariableValueDto.toRestApiTypeName(type.getName()), PrimitiveValueType::getJavaType, (a, b) -> a, TreeMap::new));
    /** Of which the engine takes any text. */
    private static final String OTHERS = "Null|Bytes|File|Object|Json|Xml";

    private EngineVariable() {
    }

    static void check(String path, JsonNode variable) {
        JsonNode type = variable.path("type");
        JsonNode value = variable.path("value");
        if (!type.isTextual() || type.asText().matches(OTHERS)) {
            return;
        }
        Class<?> kind = PRIMITIVE.get(type.asText());
        if (kind == null) {
            ExpectedKind expected = ExpectedKind.oneOf(PRIMITIVE.keySet().toString());
            throw refusal(path + ".type", type, expected);
        }
        if (!value.isMissingNode() && !value.isNull() && !isA(kind, value)) {
            throw refusal(path + ".value", value, ExpectedKind.of(kind));
        }
    }

    private static Refusal refusal(String field, JsonNode found, ExpectedKind expected) {
        return FoundValue.of(found.isValueNode() ? found.asText() : found.toString()).insteadOf(expected.chinese() + "；流程变量一概不收，请去掉 variables",
            expected.english() + "; no process variables are taken at all: leave out variables").at(field);
    }

    /** As the engine makes one of what is written, in quotes or without. */
    private static boolean isA(Class<?> kind, JsonNode value) {
        try {
            return value.isValueNode() && JSON.readValue("\"" + value.asText() + "\"", kind) != null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
