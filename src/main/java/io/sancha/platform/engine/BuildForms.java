package io.sancha.platform.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The forms that come with the bank's own build, complete with their shared parts and their words; read when first asked for. */
final class BuildForms {
    private static final String ROOT = "processes/";
    private static final Map<String, byte[]> BY_NAME = new HashMap<>();
    private static final Map<String, byte[]> BY_HASH = read();

    private BuildForms() {
    }

    /**
     * The complete form, ready to be deployed.
     *
     * @param content a form as it lies in {@code processes/}, or one that is complete already
     * @return empty if the build has no such form, to the byte
     */
    static Optional<byte[]> complete(byte[] content) {
        return Optional.ofNullable(BY_HASH.get(Hashes.sha256(content)));
    }

    /** The complete form of this name, such as {@code review/review-case.html}. @throws IllegalArgumentException if the build has none */
    static byte[] named(String name) {
        byte[] form = BY_NAME.get(name);
        if (form == null) {
            throw new IllegalArgumentException("the build has no form " + name);
        }
        return form.clone();
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> forms = new HashMap<>();
        try {
            var texts = new FormTexts(texts());
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.html")) {
                byte[] source = content(file);
                String form = FormParts.complete(new String(source, StandardCharsets.UTF_8), BuildForms::part);
                byte[] complete = texts.complete(form).getBytes(StandardCharsets.UTF_8);
                forms.put(Hashes.sha256(source), complete);
                forms.put(Hashes.sha256(complete), complete);
                String address = file.getURL().toString();
                BY_NAME.put(address.substring(address.lastIndexOf(ROOT) + ROOT.length()), complete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }

    private static Map<String, Map<String, String>> texts() throws IOException {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String language : FormTexts.LANGUAGES) {
            Map<String, String> ofLanguage = texts.computeIfAbsent(language, none -> new HashMap<>());
            for (String place : List.of(ROOT, ROOT + "*/")) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + place + "texts." + language + ".json")) {
                    ofLanguage.putAll(new ObjectMapper().readValue(content(file), new TypeReference<Map<String, String>>() { }));
                }
            }
        }
        return texts;
    }

    private static String part(String name) {
        try {
            return new String(content(new ClassPathResource(ROOT + name)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
