package io.sancha.lending.account.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sancha.kernel.schedule.Period;
import java.io.UncheckedIOException;
import java.util.List;

/** Periods as the text in which a change of a loan keeps them: JSON. */
public final class PeriodsText {
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final TypeReference<List<Period>> PERIODS = new TypeReference<>() {
    };

    private PeriodsText() {
    }

    public static String write(List<Period> periods) {
        try {
            return JSON.writeValueAsString(periods);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Period> read(String text) {
        try {
            return JSON.readValue(text, PERIODS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
