package io.sancha.platform.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.engine.Decisions;
import io.sancha.platform.engine.PastDecisions.Past;
import io.sancha.platform.engine.RecordedValue;
import io.sancha.platform.guard.table.TableAnswers;
import io.sancha.platform.guard.table.TableAnswers.Answer;
import io.sancha.platform.guard.table.TableAnswers.NotKnown;
import io.sancha.platform.guard.table.TableAnswers.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a proposed table what a past decision was about, and compares what it says with what was answered then. */
final class Comparison {
    private static final ObjectMapper JSON = new ObjectMapper().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    private final TableAnswers proposed;
    private final TableAnswers running;
    private final ZoneId zone;
    private final List<String> names;
    private final Set<String> sentences;

    /** @param running what ran when the change was proposed @param zone of the bank's days */
    Comparison(TableAnswers proposed, TableAnswers running, ZoneId zone) {
        this.proposed = proposed;
        this.running = running;
        this.zone = zone;
        this.names = proposed.answers();
        this.sentences = proposed.sentences();
    }

    /** @param inputs texts of the input expressions, by column, of the version that was asked then; empty where it is gone */
    Verdict of(Past past, Optional<Map<String, String>> inputs) {
        if (inputs.isEmpty()) {
            return open(OpenReason.Kind.VERSION, "");
        }
        Map<String, Object> facts = facts(past, inputs.get());
        Answer answer = proposed.to(facts);
        if (answer instanceof NotKnown lacking) {
            return open(OpenReason.Kind.INPUT, lacking.input());
        } else if (!(answer instanceof Rows rows)) {
            return open(OpenReason.Kind.SEVERAL, "");
        } else {
            Optional<String> unanswered = names.stream().filter(name -> past.rows().stream().anyMatch(row -> !row.containsKey(name))).findFirst();
            return unanswered.map(name -> open(OpenReason.Kind.ANSWER, name)).orElseGet(() -> compared(plain(past.rows()), plain(rows.rows()), facts));
        }
    }

    private Map<String, Object> facts(Past past, Map<String, String> inputs) {
        Map<String, Object> facts = new HashMap<>();
        // every table is given it, whether it looks at it or not
        facts.put(Decisions.BANK_DATE, LocalDate.ofInstant(past.at(), zone).atStartOfDay());
        past.inputs().forEach((column, value) -> {
            if (inputs.containsKey(column) && value != RecordedValue.UNREADABLE) {
                facts.put(inputs.get(column), value);
            }
        });
        return facts;
    }

    private Verdict compared(List<Map<String, Object>> was, List<Map<String, Object>> now, Map<String, Object> facts) {
        List<Map<String, Object>> gone = without(was, now);
        List<Map<String, Object>> come = without(now, was);
        if (gone.isEmpty() && come.isEmpty()) {
            return new Verdict.Same();
        }
        boolean worded = without(steering(was), steering(now)).isEmpty() && without(steering(now), steering(was)).isEmpty();
        boolean already = running.to(facts) instanceof Rows before && without(plain(before.rows()), now).isEmpty()
            && without(now, plain(before.rows())).isEmpty();
        return new Verdict.Otherwise(json(proposed.oneSpeaks() ? was : gone), json(proposed.oneSpeaks() ? now : come), worded, already);
    }

    /** The answers that the table's callers read, figures in one form each. */
    private List<Map<String, Object>> plain(Collection<Map<String, Object>> rows) {
        return rows.stream().map(row -> {
            Map<String, Object> plain = new LinkedHashMap<>();
            names.forEach(name -> plain.put(name, row.get(name) instanceof BigDecimal number ? number.stripTrailingZeros() : row.get(name)));
            return plain;
        }).toList();
    }

    private List<Map<String, Object>> steering(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> {
            Map<String, Object> steering = new LinkedHashMap<>(row);
            steering.keySet().removeAll(sentences);
            return steering;
        }).toList();
    }

    /** Rows of the first that the second has not, each as often as it lacks it. */
    private static List<Map<String, Object>> without(List<Map<String, Object>> rows, List<Map<String, Object>> others) {
        List<Map<String, Object>> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    private static Verdict open(OpenReason.Kind kind, String of) {
        return new Verdict.Open(new OpenReason(kind, of));
    }

    private static String json(List<Map<String, Object>> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
