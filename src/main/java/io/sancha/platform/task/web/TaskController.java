package io.sancha.platform.task.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.task.CaseView;
import io.sancha.platform.task.Entries;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.StandInTasks;
import io.sancha.platform.task.TaskDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{taskId}")
@Tag(name = "人工任务 Human tasks")
class TaskController {
    private final TaskDesk desk;
    private final CaseView cases;
    private final EntryReader reader;
    private final StandInTasks standIns;

    TaskController(TaskDesk desk, CaseView cases, EntryReader reader, StandInTasks standIns) {
        this.standIns = standIns;
        this.desk = desk;
        this.cases = cases;
        this.reader = reader;
    }

    /** @param mayTakeOverFrom user id of who holds the task, if the reader stands in for them */
    record Opened(HumanTask task, Map<String, Record> facts, JsonNode draft, Integer draftVersion, String mayTakeOverFrom) {
    }

    record Saved(int draftVersion) {
    }

    @GetMapping
    @Operation(summary = "任务、案情与草稿 The task, what is known of its case, and the draft")
    Opened open(@PathVariable String taskId) {
        HumanTask task = desk.required(taskId);
        Entries.Draft draft = desk.draft(taskId).orElse(null);
        return new Opened(task, cases.of(task.caseId()), draft == null ? null : reader.tree(draft.content()), draft == null ? null : draft.version(),
            standIns.mayTakeOverFrom(task));
    }

    @PostMapping("/claim")
    @Operation(summary = "认领 Take the task")
    HumanTask claim(@PathVariable String taskId) {
        return desk.claim(taskId);
    }

    @PutMapping("/draft")
    @Operation(summary = "保存草稿 Save what was typed so far")
    Saved save(@PathVariable String taskId, @RequestBody JsonNode content) {
        return new Saved(desk.save(taskId, content));
    }

    @PostMapping("/complete")
    @Operation(summary = "完成任务 Complete the task with this entry, or with the saved draft if there is no body")
    TaskDesk.Completion complete(@PathVariable String taskId, @RequestBody(required = false) JsonNode content) {
        return desk.complete(taskId, content);
    }
}
