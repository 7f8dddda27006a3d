package io.sancha.tools.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a rehearsal has told so far, line by line. May be asked while it is told. */
final class Progress {
    /** Acts that are kept: a loan of thirty years with a demand each month has fewer. */
    private static final int MOST_ACTS = 5_000;
    private static final int MOST_ERRORS = 20;
    private final ObjectMapper json;
    private final List<JsonNode> acts = new ArrayList<>();
    private final Deque<String> errors = new ArrayDeque<>();
    private JsonNode last;

    Progress(ObjectMapper json) {
        this.json = json;
    }

    /** A line of the story: an act, how it ended, or that the processes were refused. */
    synchronized void told(String line) {
        try {
            JsonNode node = json.readTree(line);
            if (node.has("end") || node.has("refused")) {
                last = node;
            } else if (acts.size() < MOST_ACTS) {
                acts.add(node);
            }
        } catch (JsonProcessingException e) {
            wentWrong(line);
        }
    }

    synchronized void wentWrong(String line) {
        errors.addLast(line);
        if (errors.size() > MOST_ERRORS) {
            errors.removeFirst();
        }
    }

    synchronized List<JsonNode> acts() {
        return List.copyOf(acts);
    }

    /** How it ended or why it could not begin; null before. */
    synchronized JsonNode last() {
        return last;
    }

    /** The sentence with which the command left, if it left with one. */
    synchronized String error() {
        return errors.stream().filter(line -> line.startsWith("Sancha: ")).reduce((one, other) -> other).map(line -> line.substring("Sancha: ".length()))
            .orElse(errors.isEmpty() ? "" : errors.getLast());
    }
}
