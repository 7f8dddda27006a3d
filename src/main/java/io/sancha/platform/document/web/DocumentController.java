package io.sancha.platform.document.web;

import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.StoredFile;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    DocumentController(DocumentDesk desk, TaskDesk tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    /** @param fileName the whole name, as it is kept @param nameOnDisk under which it is given back: shortened where it is too long for a disk */
    record Stored(String reference, String fileName, String nameOnDisk, String sha256, int size) {
        static Stored of(StoredFile file) {
            return new Stored(file.reference().toString(), file.fileName(), file.nameOnDisk(), file.sha256(), file.size());
        }
    }

    @PostMapping(path = "/api/tasks/{taskId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "为本人持有的任务上传文件 Send a file for a task that one holds")
    Stored upload(@PathVariable String taskId, @RequestPart MultipartFile file) throws IOException {
        HumanTask task = tasks.required(taskId);
        StoredFile stored = desk.store(task, file.getOriginalFilename(), file.getContentType(), file.getBytes());
        return Stored.of(stored);
    }

    @GetMapping("/api/tasks/{taskId}/documents")
    @Operation(summary = "已为任务上传的文件 The files that were sent for a task")
    List<Stored> sent(@PathVariable String taskId) {
        return desk.sentFor(tasks.required(taskId)).stream().map(Stored::of).toList();
    }

    /** Always as a download: nothing that was sent is opened as a page of ours. */
    @GetMapping("/api/documents/{reference}")
    @Operation(summary = "取出文件 The stored file")
    ResponseEntity<byte[]> download(@PathVariable String reference) {
        DocumentDesk.Content content = desk.content(reference);
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(content.file().nameOnDisk(), StandardCharsets.UTF_8).build()
            .toString())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .eTag(content.file().sha256())
            .contentType(MediaType.parseMediaType(content.file().mediaType()))
            .body(content.bytes());
    }
}
