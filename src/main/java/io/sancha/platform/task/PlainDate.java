package io.sancha.platform.task;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A date as people write it, {@code 2024-03-01}, in a year of four digits. The library's own reader also takes lists of numbers, times of day and years
 * that no database holds.
 */
final class PlainDate extends StdDeserializer<LocalDate> {
    private static final String FORM = "[1-9]\\d{3}-\\d{2}-\\d{2}";

    PlainDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String found = json.getText();
        if (json.currentToken() != JsonToken.VALUE_STRING || !found.matches(FORM)) {
            throw InvalidFormatException.from(json, "", found, LocalDate.class);
        }
        try {
            return LocalDate.parse(found);
        } catch (DateTimeParseException noSuchDay) {
            throw InvalidFormatException.from(json, "", found, LocalDate.class);
        }
    }
}
