package io.sancha.platform.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.sancha.platform.audit.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * A JSON that comes in, read once through before anybody reads what it says: it is one whole value in UTF-8, names no key twice, is not
 * nested without end, and each of its texts and keys is {@link PlainText}, the texts as somebody typed them.
 */
public final class JsonText {
    private static final int DEEPEST = 40;
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNameLength(1000).build()).build();

    private JsonText() {
    }

    /** @return the same JSON with its texts in NFC @throws Refusal INPUT, at the line and column or at the path of the text that is wrong */
    public static String of(String content) {
        return of(content, key -> {
        });
    }

    /** Of a body that holds nothing. */
    public static Refusal empty() {
        return Refusal.ofInput("(body)", "不得为空，应为 JSON", "must not be empty; expected JSON");
    }

    /** @param keys is asked about each key, at whatever depth, and may refuse it */
    public static String of(String content, Consumer<String> keys) {
        var copy = new StringWriter(content.length());
        try (JsonParser tokens = JSON.createParser(content); JsonGenerator out = JSON.createGenerator(copy)) {
            boolean changed = false;
            boolean complete = false;
            JsonLocation behind = null;
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                behind = complete && behind == null ? tokens.currentTokenLocation() : behind;
                changed |= copy(tokens, out, keys);
                complete = tokens.getParsingContext().inRoot();
            }
            // only now: of what stands behind, too, the keys have been asked
            if (behind != null) {
                throw refused(behind, "JSON 之后还有内容", "something stands behind the JSON", "请删去", "remove it");
            }
            if (!complete) {
                throw empty();
            }
            out.flush();
            return changed ? copy.toString() : content;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("text is read from memory", e);
        }
    }

    /** @return whether the text or key is taken otherwise than it came */
    private static boolean copy(JsonParser tokens, JsonGenerator out, Consumer<String> keys) throws IOException {
        if (tokens.currentToken() == JsonToken.FIELD_NAME) {
            String name = PlainText.of(path(tokens.getParsingContext()), tokens.currentName());
            keys.accept(name);
            out.writeFieldName(name);
            return !name.equals(tokens.currentName());
        }
        if (tokens.currentToken() == JsonToken.VALUE_STRING) {
            String text = PlainText.typed(path(tokens.getParsingContext()), tokens.getText());
            out.writeString(text);
            return !text.equals(tokens.getText());
        }
        if (tokens.currentToken().isNumeric()) {
            out.writeNumber(tokens.getText());
        } else {
            out.copyCurrentEvent(tokens);
        }
        return false;
    }

    /** As {@code items[0].purpose}. */
    private static String path(JsonStreamContext at) {
        var path = new StringBuilder();
        for (JsonStreamContext context = at; context != null && !context.inRoot(); context = context.getParent()) {
            path.insert(0, context.inArray() ? "[" + context.getCurrentIndex() + "]" : "." + context.getCurrentName());
        }
        return path.isEmpty() ? "(body)" : path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }

    /** What the parser itself says to it is of the parser's insides, and in English alone. */
    private static Refusal malformed(JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Duplicate field")) {
            return refused(e.getLocation(), "同一对象中键重复", "a key stands twice in one object", "请只留一个", "leave one of them");
        }
        if (e instanceof StreamConstraintsException) {
            return refused(e.getLocation(), "层次超过 " + DEEPEST + " 层，或键、数过长", "nested deeper than " + DEEPEST + ", or a key or number is too long",
                "请改短", "shorten it");
        }
        return refused(e.getLocation(), "不是有效的 JSON", "not valid JSON", "请查此处的引号、逗号和括号", "look at the quotes, commas and brackets there");
    }

    /** @param place null where the parser does not tell it: of what is too long */
    private static Refusal refused(JsonLocation place, String chinese, String english, String doChinese, String doEnglish) {
        if (place == null) {
            return Refusal.by(Refusal.INPUT, chinese + "，" + doChinese, english + "; " + doEnglish).atField("(body)");
        }
        String at = "line " + place.getLineNr() + ", column " + place.getColumnNr();
        return Refusal.by(Refusal.INPUT, chinese + "（第 " + place.getLineNr() + " 行第 " + place.getColumnNr() + " 列），" + doChinese,
            english + " at " + at + "; " + doEnglish).atField(at);
    }
}
