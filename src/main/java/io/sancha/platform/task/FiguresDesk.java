package io.sancha.platform.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.ListBounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the figures that follow from what is being typed for a task. */
@Service
public class FiguresDesk {
    private static final int MOST_ITEMS = 500;
    private final TaskDesk desk;
    private final List<LiveFigures<?>> figures;
    private final EntryReader reader;
    private final TransactionTemplate looking;

    FiguresDesk(TaskDesk desk, List<LiveFigures<?>> figures, EntryReader reader, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.figures = figures;
        this.reader = reader;
        looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
    }

    /**
     * The figures of a task by their names, those alone for which enough was typed.
     *
     * @throws Refusal if the task is not the acting person's to see, or what was typed is no entry
     */
    public Map<String, Record> of(String taskId, JsonNode typed) {
        HumanTask task = desk.required(taskId);
        if (!typed.isObject()) {
            throw Refusal.ofInput("(body)", "应为 JSON 对象", "expected a JSON object");
        }
        ListBounds.check(typed, JsonNode.class, MOST_ITEMS);
        Map<String, Record> told = new LinkedHashMap<>();
        figures.stream().filter(one -> one.task().equals(task.key()))
            .forEach(one -> asked(one, task.caseId(), new TypedSoFar(typed, reader)).ifPresent(found -> told.put(one.name(), found)));
        return told;
    }

    /** What the domain refuses it refuses at the completion, with its sentence and on the trail; here there is no figure. */
    private Optional<? extends Record> asked(LiveFigures<?> one, String caseId, TypedSoFar typed) {
        try {
            return looking.execute(status -> one.of(caseId, typed));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }
}
