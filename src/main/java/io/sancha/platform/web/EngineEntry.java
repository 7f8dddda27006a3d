package io.sancha.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.WrongValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.rest.dto.AbstractQueryDto;
import org.camunda.bpm.engine.rest.dto.ConditionQueryParameterDto;
import org.camunda.bpm.engine.rest.dto.VariableQueryParameterDto;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.identity.GroupDto;
import org.camunda.bpm.engine.rest.dto.identity.PasswordPolicyRequestDto;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/**
 * The JSON of a body, read as the engine reads it before the engine does. The engine says of a value of the wrong kind neither where it stands nor what
 * it expected, fails without some fields, and passes over those that it does not know, so that a filter with a slip of the pen finds everything.
 */
final class EngineEntry {
    private static final ObjectMapper JSON = JacksonConfigurator.configureObjectMapper(new ObjectMapper());
    /** Without them the engine fails. */
    private static final Map<Class<?>, List<String>> REQUIRED = Map.of(GroupDto.class, List.of("id"), UserProfileDto.class, List.of("id"),
        PasswordPolicyRequestDto.class, List.of("password"), UserCredentialsDto.class, List.of("password"),
        ConditionQueryParameterDto.class, List.of("operator"), VariableQueryParameterDto.class, List.of("name"));

    private EngineEntry() {
    }

    /**
     * @param unknownToo whether a key that the engine does not know is refused: the web applications send some
     * @throws Refusal INPUT at the first wrong value
     */
    static void check(JsonNode tree, Type type, boolean unknownToo) {
        JavaType read = JSON.constructType(type);
        walk("", tree, read);
        ObjectReader reader = JSON.readerFor(read);
        try {
            (unknownToo ? reader.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) : reader).readValue(tree);
        } catch (JsonMappingException e) {
            throw WrongValue.of(e, tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree has no syntax that could be wrong", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree is read from memory", e);
        }
    }

    /** What stands at the wrong kind of place is told when it is read. */
    private static void walk(String path, JsonNode node, JavaType type) {
        if (node.isArray() && (type.isCollectionLikeType() || type.isArrayType())) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "[" + i + "]", node.get(i), type.getContentType());
            }
        } else if (node.isObject() && type.isMapLikeType()) {
            node.properties().forEach(entry -> walk(within(path, entry.getKey()), entry.getValue(), type.getContentType()));
        } else if (node.isObject() && !type.isContainerType()) {
            required(path, node, type.getRawClass());
            of(path, node, type.getRawClass());
            for (BeanPropertyDefinition property : JSON.getDeserializationConfig().introspect(type).findProperties()) {
                if (node.has(property.getName())) {
                    walk(within(path, property.getName()), node.get(property.getName()), property.getPrimaryType());
                }
            }
        }
    }

    private static void required(String path, JsonNode node, Class<?> type) {
        REQUIRED.forEach((asking, names) -> names.stream().filter(name -> asking.isAssignableFrom(type) && !node.hasNonNull(name)).findFirst()
            .ifPresent(name -> {
                throw Refusal.ofInput(within(path, name), "必填", "is required");
            }));
    }

    private static void of(String path, JsonNode node, Class<?> type) {
        if (type == VariableValueDto.class) {
            EngineVariable.check(path, node);
        } else if (ConditionQueryParameterDto.class.isAssignableFrom(type)) {
            EngineQuery.checkCondition(path, node, type);
        } else if (AbstractQueryDto.class.isAssignableFrom(type)) {
            EngineQuery.checkSorting(path, node, type);
        }
    }

    static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
