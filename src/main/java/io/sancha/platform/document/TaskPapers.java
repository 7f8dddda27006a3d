package io.sancha.platform.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.sancha.platform.guard.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which papers each human task takes and which it needs, as {@code processes/papers.yaml} says. */
@Component
class TaskPapers {
    private static final String FILE = "/processes/papers.yaml";
    private final Map<String, Of> papers;

    TaskPapers() {
        this.papers = read();
        papers.forEach((task, of) -> {
            Contract.ofTheBank().human(task)
                .orElseThrow(() -> new IllegalStateException(FILE + " names the task " + task + ", which the contract does not know"));
            if (!of.needs().stream().allMatch(need -> of.takes().containsAll(need.any()))) {
                throw new IllegalStateException(FILE + ": " + task + " needs a paper that it does not take");
            }
        });
    }

    /** @param takes in the order in which they are offered */
    record Of(List<DocumentType> takes, List<PaperNeed> needs) {
        private static final Of NOTHING = new Of(List.of(), List.of());

        Of {
            needs = needs == null ? List.of() : needs;
        }
    }

    /** What the task takes and needs; nothing where it takes no paper. */
    Of of(String task) {
        return papers.getOrDefault(task, Of.NOTHING);
    }

    private static Map<String, Of> read() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        try (InputStream file = TaskPapers.class.getResourceAsStream(FILE)) {
            return yaml.readValue(file, new TypeReference<LinkedHashMap<String, Of>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
