package io.sancha.tools.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.HumanTask;
import io.sancha.tools.walkthrough.Dossier;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of a simulated bank say at tasks of which a dossier's sections tell nothing: of warnings, revaluations and unannounced visits. */
@Component
class Words {
    private final Map<String, BiFunction<Dossier, HumanTask, Object>> entries = new HashMap<>();
    private final EntryReader writer;
    private final ObjectMapper json;

    Words(JdbcClient sql, EntryReader writer, ObjectMapper json) {
        this.writer = writer;
        this.json = json;
        entries.putAll(WarningWords.entries());
        entries.putAll(new RevaluationWords(sql).entries());
        entries.putAll(SpotCheckWords.entries());
    }

    /** What is entered at the task. @param scripted what the dossier's sections say there */
    ObjectNode at(HumanTask task, Dossier dossier, JsonNode scripted) {
        BiFunction<Dossier, HumanTask, Object> own = entries.get(task.key());
        try {
            return own == null ? scripted.deepCopy() : (ObjectNode) json.readTree(writer.write(own.apply(dossier, task)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry is plain JSON", e);
        }
    }
}
