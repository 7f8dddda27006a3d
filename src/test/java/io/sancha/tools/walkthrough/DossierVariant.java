package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.MadeUpNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** A dossier of the manual with a customer whom no other case has, told otherwise where a test needs it. */
public final class DossierVariant {
    /** Far from the customers of the random walks. */
    private static final AtomicInteger SERIAL = new AtomicInteger(100_000);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ObjectNode dossier;

    private DossierVariant(String text) {
        try {
            dossier = (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nine million yuan of working capital for twelve months, from 1 March 2024 on, mortgage and surety. */
    public static DossierVariant ofTheGarmentMaker() {
        return new DossierVariant(text("garment-maker").replace("91211000123456789U", MadeUpNumbers.enterprise(600_000_000L + SERIAL.incrementAndGet())));
    }

    /** 200,000 yuan for 48 months for a flat's renovation, in equal instalments; its papers are of May 2024 and are told as of March. */
    public static DossierVariant ofTheTeacher() {
        return new DossierVariant(text("home-renovation").replace("211000198806150021", MadeUpNumbers.person(SERIAL.incrementAndGet()))
            .replace("2024-05-", "2024-03-").replace("2024-04-", "2024-02-"));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("src/docs/dossiers", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path of a field that the dossier tells, such as {@code /application/amount} */
    public DossierVariant with(String path, Object value) {
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode parent = dossier.at(pointer.head());
        JsonNode told = JSON.valueToTree(value);
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), told);
        } else if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), told);
        } else {
            throw new IllegalArgumentException("the dossier tells nothing at " + pointer.head());
        }
        return this;
    }

    /** A business that many times as large by its statements. */
    public DossierVariant withFiguresTimes(int times) {
        for (JsonNode statement : dossier.get("statements")) {
            statement.fieldNames().forEachRemaining(name -> {
                if (statement.get(name).asText().matches("-?\\d+\\.\\d{2}")) {
                    ((ObjectNode) statement).put(name, new BigDecimal(statement.get(name).asText()).multiply(BigDecimal.valueOf(times)).toPlainString());
                }
            });
        }
        return this;
    }

    LocalDate startsOn() {
        return LocalDate.parse(dossier.get("startsOn").asText());
    }

    public String text() {
        return dossier.toString();
    }
}
