package io.sancha.platform.task;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sancha.kernel.secrecy.MaskedNumber;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.JsonText;
import io.sancha.platform.input.ListBounds;
import io.sancha.platform.input.WrongValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads what people and dossiers enter, strictly: an unknown key, a value of the wrong kind, a missing or impossible one is a
 * {@link Refusal} that names the JSON path, what was found and what is expected, in Chinese and English. Nothing is guessed. Blank text is absent text.
 */
@Component
public class EntryReader {
    /** The most that an entry of the bank's asks for: a customer's file with every list full has 420. */
    private static final int MOST_ITEMS = 500;

    private final ObjectMapper json;
    private final Validator validator;

    EntryReader(Validator validator, List<com.fasterxml.jackson.databind.Module> modules) {
        this.validator = validator;
        var mapper = JsonMapper.builder().addModule(new JavaTimeModule())
            .addModule(new SimpleModule("sancha-dates").addDeserializer(LocalDate.class, new PlainDate())).addModules(modules)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                // a number is kept and quoted as it was typed, not as the binary fraction nearest to it
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail).setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        this.json = mapper;
    }

    /** @throws Refusal naming the first wrong value by its path, or the list that is too long */
    public <T> T read(String content, Class<T> type) {
        return read(content, type, MOST_ITEMS);
    }

    /** @param mostItems of all lists of the entry together */
    public <T> T read(String content, Class<T> type, int mostItems) {
        T entry = parse(content, type, mostItems);
        if (entry == null) {
            throw Refusal.ofInput("(body)", "不得为空", "must not be empty");
        }
        validator.validate(entry).stream().min(Comparator.comparing(v -> v.getPropertyPath().toString())).ifPresent(violation -> {
            throw refusal(violation);
        });
        return entry;
    }

    /** The entry as JSON, as it would be typed: persons' numbers in full. */
    public String write(Object entry) {
        try {
            return json.writer().withAttribute(MaskedNumber.IN_FULL, true).writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry is plain data", e);
        }
    }

    /** The JSON as it is, once its texts are found to be texts: a draft is kept as it was typed. @throws Refusal if it is no JSON */
    public JsonNode tree(String content) {
        try {
            return json.readTree(JsonText.of(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it was read once already", e);
        }
    }

    /** A text of nothing but blanks says as much as none: what is required is then missing, what may be absent is absent. */
    private static JsonNode withoutBlanks(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(withoutBlanks(entry.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutBlanks(array.get(i)));
            }
        }
        return node.isTextual() && node.textValue().isBlank() ? NullNode.getInstance() : node;
    }

    private <T> T parse(String content, Class<T> type, int mostItems) {
        JsonNode tree = withoutBlanks(tree(content));
        ListBounds.check(tree, type, mostItems);
        try {
            return json.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw WrongValue.of(e, tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree has no syntax that could be wrong", e);
        }
    }

    private static Refusal refusal(ConstraintViolation<?> violation) {
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        String field = violation.getPropertyPath().toString();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> RequiredField.refusal(violation, "必填", "is required");
            case "AssertTrue" -> RequiredField.refusal(violation, "须确认", "must be confirmed");
            default -> ConstraintSentence.of(violation).at(field);
        };
    }
}
