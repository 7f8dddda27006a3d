package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All stages' scripts together: for each human task the entry that its form would send. */
@Component
class Scripts {
    private final Map<String, BiFunction<Dossier, HumanTask, Object>> entries = new HashMap<>();
    private final List<StageScript> stages;
    private final EntryReader writer;
    private final ObjectMapper json;

    Scripts(List<StageScript> stages, EntryReader writer, ObjectMapper json) {
        this.stages = stages;
        this.writer = writer;
        this.json = json;
        stages.forEach(stage -> stage.entries().forEach((task, entry) -> {
            if (entries.put(task, entry) != null) {
                throw new IllegalStateException("two scripts speak for " + task);
            }
        }));
    }

    /**
     * Scripts may look at the facts of the case and upload documents, as a person at the form would.
     *
     * @param act whose fields are said instead of what the sections say; null where there is none
     */
    @Transactional
    JsonNode entry(Dossier dossier, HumanTask task, Act act) {
        ObjectNode told = act == null ? null : act.entry();
        BiFunction<Dossier, HumanTask, Object> script = entries.get(task.key());
        if (script == null && told == null) {
            throw Refusal.ofInput("acts", "卷宗未写明如何办理 " + task.key(), "the dossier does not tell how " + task.key() + " is done");
        }
        try {
            var entry = script == null ? json.createObjectNode() : (ObjectNode) json.readTree(writer.write(script.apply(dossier, task)));
            // field by field: a list or an object that is told is told whole
            return told == null ? entry : entry.setAll(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry is plain JSON", e);
        }
    }

    /** What the sections say at the task; an empty object where they say nothing of such tasks. */
    @Transactional
    JsonNode entry(Dossier dossier, HumanTask task) {
        return entries.containsKey(task.key()) ? entry(dossier, task, null) : json.createObjectNode();
    }

    Optional<LocalDate> notBefore(String task, Dossier dossier) {
        return stages.stream().map(stage -> stage.notBefore(task, dossier)).filter(Objects::nonNull).max(LocalDate::compareTo);
    }
}
