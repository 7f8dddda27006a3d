package io.sancha.platform.task.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseView;
import io.sancha.platform.task.Entries;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.FiguresDesk;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.StandInTasks;
import io.sancha.platform.task.TaskDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{taskId}")
@Tag(name = "人工任务 Human tasks")
class TaskController {
    private final TaskDesk desk;
    private final CaseView cases;
    private final EntryReader reader;
    private final StandInTasks standIns;
    private final Actors actors;
    private final FiguresDesk figures;

    TaskController(TaskDesk desk, CaseView cases, EntryReader reader, StandInTasks standIns, Actors actors, FiguresDesk figures) {
        this.figures = figures;
        this.actors = actors;
        this.standIns = standIns;
        this.desk = desk;
        this.cases = cases;
        this.reader = reader;
    }

    /**
     * @param draftByName who saved the draft, by display name
     * @param mayTakeOverFrom user id of who holds the task, if the reader stands in for them
     * @param ofMyDuties whether the reader could hold it
     */
    record Opened(HumanTask task, Map<String, Record> facts, JsonNode draft, Integer draftVersion, String draftByName, Instant draftAt, String mayTakeOverFrom,
        boolean ofMyDuties) {
    }

    record Saved(int draftVersion) {
    }

    @GetMapping
    @Operation(summary = "任务、案情与草稿 The task, what is known of its case, and the draft")
    Opened open(@PathVariable String taskId) {
        HumanTask task = desk.required(taskId);
        Optional<Entries.Draft> draft = desk.draft(taskId);
        return new Opened(task, cases.of(task), draft.map(kept -> reader.tree(kept.content())).orElse(null),
            draft.map(Entries.Draft::version).orElse(null), draft.map(kept -> actors.displayName(kept.savedBy())).orElse(null),
            draft.map(Entries.Draft::savedAt).orElse(null), standIns.mayTakeOverFrom(task), desk.isOfMyDuties(task));
    }

    @PostMapping("/claim")
    @Operation(summary = "认领 Take the task")
    HumanTask claim(@PathVariable String taskId) {
        return desk.claim(taskId);
    }

    @PostMapping("/return")
    @Operation(summary = "退回任务，草稿保留 Let go of the task; what was typed stays with it")
    void giveBack(@PathVariable String taskId) {
        desk.giveBack(taskId);
    }

    @PutMapping("/draft")
    @Operation(summary = "保存草稿，version 为所见草稿的版次 Save what was typed so far, over the draft of this version")
    Saved save(@PathVariable String taskId, @RequestParam(required = false) @Min(0) Integer version, @RequestBody JsonNode content) {
        return new Saved(desk.save(taskId, content, version));
    }

    @PostMapping("/figures")
    @Operation(summary = "按所填内容试算，不保存 The figures that follow from what was typed so far; nothing is kept")
    Map<String, Record> figures(@PathVariable String taskId, @RequestBody JsonNode content) {
        return figures.of(taskId, content);
    }

    @PostMapping("/complete")
    @Operation(summary = "完成任务 Complete the task with this entry, or with the saved draft if there is no body")
    TaskDesk.Completion complete(@PathVariable String taskId, @RequestBody(required = false) JsonNode content) {
        return desk.complete(taskId, content);
    }
}
