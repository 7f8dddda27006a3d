package io.sancha.platform.document.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.LargeFiles;
import io.sancha.platform.document.Paper;
import io.sancha.platform.document.PaperDesk;
import io.sancha.platform.document.PaperEntry;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/tasks/{taskId}/papers")
@Tag(name = "资料 Documents")
class PaperController {
    private final PaperDesk desk;
    private final TaskDesk tasks;
    private final LargeFiles large;

    PaperController(PaperDesk desk, TaskDesk tasks, LargeFiles large) {
        this.large = large;
        this.desk = desk;
        this.tasks = tasks;
    }

    record Withdrawal(String reason) {
    }

    @GetMapping
    @Operation(summary = "任务可附的单据及已附的 The papers that the task takes, and those that it has")
    PaperDesk.Papers of(@PathVariable String taskId) {
        return desk.of(tasks.required(taskId));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "为本人持有的任务附一份单据 Add a paper to a task that one holds")
    Paper add(@PathVariable String taskId, @RequestPart MultipartFile file, @RequestParam DocumentType type, @RequestParam(required = false) String title,
        @RequestParam(defaultValue = "false") boolean originalSeen, @RequestParam(defaultValue = "false") boolean reverified) throws IOException {
        HumanTask task = tasks.required(taskId);
        return large.inTurn(file.getSize(), () -> desk.add(task, new PaperEntry(type, title, originalSeen, reverified), file.getOriginalFilename(),
            file.getContentType(), file.getBytes()));
    }

    /** @param upload id of a file that has come whole */
    record Sent(String upload, DocumentType type, String title, Boolean originalSeen, Boolean reverified) {
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    @Operation(summary = "将已传完的文件附为单据 Add a file that came in parts as a paper")
    Paper add(@PathVariable String taskId, @RequestBody Sent sent) throws IOException {
        if (sent.type() == null) {
            throw Refusal.by("APP-07", "请选定单据的种类", "say which kind of paper it is").atField("type");
        }
        HumanTask task = tasks.required(taskId);
        return large.inTurn(() -> desk.add(task, new PaperEntry(sent.type(), sent.title(), sent.originalSeen(), sent.reverified()), sent.upload()));
    }

    @PostMapping("/{paper}/withdrawal")
    @Operation(summary = "撤下附错的单据 Take off a paper that was added by mistake")
    void withdraw(@PathVariable String taskId, @PathVariable long paper, @RequestBody Withdrawal withdrawal) {
        desk.withdraw(tasks.required(taskId), paper, withdrawal.reason());
    }
}
