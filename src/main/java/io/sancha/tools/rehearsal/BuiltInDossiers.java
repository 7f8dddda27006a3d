package io.sancha.tools.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The dossiers that come with the build. */
@Component
public class BuiltInDossiers {
    private static final String FOLDER = "classpath:dossiers/";
    private final ObjectMapper json;

    BuiltInDossiers(ObjectMapper json) {
        this.json = json;
    }

    /** @param name of the file, such as {@code garment-maker.json} @param title what it is about */
    public record Named(String name, String title) {
    }

    List<Named> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FOLDER + "*.json")).map(this::named)
                .sorted(Comparator.comparing(Named::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Named named(Resource file) {
        try {
            JsonNode title = json.readTree(text(file)).path("title");
            return new Named(file.getFilename(), title.asText(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text; empty if the build has no such dossier. */
    Optional<String> text(String name) {
        return all().stream().filter(known -> known.name().equals(name)).findFirst().map(known -> {
            try {
                return text(new PathMatchingResourcePatternResolver().getResource(FOLDER + known.name()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
