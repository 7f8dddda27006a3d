package io.sancha.kernel.schedule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the figures that others printed, {@code src/test/resources/vectors}, with every number as the decimal that stands there. */
public final class Vectors {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Vectors() {
    }

    public static JsonNode file(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    static Money money(JsonNode node) {
        return Money.of(decimal(node), Money.CNY);
    }

    static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asText());
    }
}
