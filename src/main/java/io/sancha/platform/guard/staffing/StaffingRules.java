package io.sancha.platform.guard.staffing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which duties one person may not hold in one case, and what tasks ask beyond their duty: {@code processes/staffing.yaml}, from which the database's
 * table of exclusions is written.
 */
public record StaffingRules(List<Exclusion> exclusions, List<Post> posts) {
    private static final String NAME = "/processes/staffing.yaml";

    public StaffingRules {
        exclusions = List.copyOf(exclusions);
        posts = List.copyOf(posts);
    }

    /** Two duties, of which one person holds one, with the rule and the reason in both languages. */
    public record Pair(String one, String other, String rule, String zh, String en) {
    }

    /** The bank's own, from the classpath. */
    public static StaffingRules ofTheBank() {
        try (InputStream file = StaffingRules.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException("the build has no " + NAME);
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if the text is none of this kind, or a pair stands in it twice */
    static StaffingRules read(String text) {
        YAMLFactory yaml = YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        var reader = new ObjectMapper(yaml).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            StaffingRules rules = reader.readValue(text, StaffingRules.class);
            Set<Set<String>> seen = new HashSet<>();
            for (Pair pair : rules.pairs()) {
                if (pair.one().equals(pair.other()) || !seen.add(Set.of(pair.one(), pair.other()))) {
                    throw new IllegalArgumentException(pair.one() + " and " + pair.other() + " stand twice, or are the same");
                }
            }
            return rules;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not about staffing: " + e.getMessage(), e);
        }
    }

    /** Every pair of duties that exclude each other, once. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Exclusion exclusion : exclusions) {
            exclusion.these().forEach(one -> exclusion.those()
                .forEach(other -> pairs.add(new Pair(one, other, exclusion.rule(), exclusion.zh(), exclusion.en()))));
        }
        return pairs;
    }

    /** What the task asks beyond its duty; empty where nothing, or where it is null. */
    public Optional<Post> post(String task) {
        return posts.stream().filter(post -> post.task().equals(task)).findFirst();
    }
}
