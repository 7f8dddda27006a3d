package io.sancha.document.web;

import io.sancha.audit.ActPlace;
import io.sancha.audit.Refusal;
import io.sancha.casefile.CaseRegister;
import io.sancha.document.DocumentDesk;
import io.sancha.document.StoredFile;
import io.sancha.engine.HumanTask;
import io.sancha.engine.TaskDesk;
import io.sancha.people.Actor;
import io.sancha.people.Actors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "资料 Documents")
class DocumentController {
    private final DocumentDesk desk;
    private final TaskDesk tasks;
    private final CaseRegister cases;
    private final Actors actors;

    DocumentController(DocumentDesk desk, TaskDesk tasks, CaseRegister cases, Actors actors) {
        this.desk = desk;
        this.tasks = tasks;
        this.cases = cases;
        this.actors = actors;
    }

    record Stored(String reference, String fileName, String sha256, int size) {
    }

    @PostMapping(path = "/api/tasks/{taskId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "为本人持有的任务上传文件 Send a file for a task that one holds")
    Stored upload(@PathVariable String taskId, @RequestPart MultipartFile file) throws IOException {
        HumanTask task = tasks.required(taskId);
        StoredFile stored = desk.store(task, file.getOriginalFilename(), file.getBytes());
        return new Stored(stored.reference().toString(), stored.fileName(), stored.sha256(), stored.size());
    }

    /** Always as a download: nothing that was sent is opened as a page of ours. */
    @GetMapping("/api/documents/{reference}")
    @Operation(summary = "取出文件 The stored file")
    ResponseEntity<byte[]> download(@PathVariable String reference) {
        visible(desk.file(reference));
        DocumentDesk.Content content = desk.content(reference);
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(content.file().fileName(), StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .eTag(content.file().sha256())
            .contentType(MediaType.parseMediaType(content.file().mediaType()))
            .body(content.bytes());
    }

    /** Of the person's own branch, or of all for duties that span the bank; a guessed reference is told nothing more. */
    private void visible(StoredFile file) {
        Actor me = actors.current().orElseThrow(() -> Refusal.by("SEQ-02", "请先登录", "log in first"));
        if (!me.has("auditor") && !me.has("head-office") && !me.has("branch-" + cases.required(file.caseId()).branch())) {
            throw Refusal.ofInput("file", "没有文件 " + file.reference(), "there is no file " + file.reference());
        }
    }
}
