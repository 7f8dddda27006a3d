package io.sancha.platform.document.web;

import io.sancha.platform.document.AlikePaper;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentPages;
import io.sancha.platform.document.LargeFiles;
import io.sancha.platform.document.PaperForms;
import io.sancha.platform.document.StoredFile;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "资料 Documents")
class DocumentController {
    private final DocumentDesk desk;
    private final DocumentPages pages;
    private final TaskDesk tasks;
    private final PaperForms forms;
    private final LargeFiles large;

    DocumentController(DocumentDesk desk, DocumentPages pages, TaskDesk tasks, PaperForms forms, LargeFiles large) {
        this.large = large;
        this.forms = forms;
        this.pages = pages;
        this.desk = desk;
        this.tasks = tasks;
    }

    /** @param fileName the whole name, as it is kept @param nameOnDisk under which it is given back: shortened where it is too long for a disk
     * @param alike what it is or looks like that was used before */
    record Stored(String reference, String fileName, String nameOnDisk, String sha256, int size, List<AlikePaper> alike) {
        static Stored of(StoredFile file, List<AlikePaper> alike) {
            return new Stored(file.reference().toString(), file.fileName(), file.nameOnDisk(), file.sha256(), file.size(), alike);
        }
    }

    @PostMapping(path = "/api/tasks/{taskId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "为本人持有的任务上传文件 Send a file for a task that one holds")
    Stored upload(@PathVariable String taskId, @RequestPart MultipartFile file) throws IOException {
        HumanTask task = tasks.required(taskId);
        return large.inTurn(file.getSize(), () -> told(desk.store(task, file.getOriginalFilename(), file.getContentType(), file.getBytes())));
    }

    /** @param upload id of a file that has come whole */
    record Sent(String upload) {
    }

    @PostMapping(path = "/api/tasks/{taskId}/documents", consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    @Operation(summary = "将已传完的文件收为任务的文件 Keep a file that came in parts as a file of the task")
    Stored keep(@PathVariable String taskId, @RequestBody Sent sent) throws IOException {
        HumanTask task = tasks.required(taskId);
        return large.inTurn(() -> told(desk.store(task, sent.upload())));
    }

    @GetMapping("/api/document-types")
    @Operation(summary = "各种资料可为哪些文件、多大 Which files each kind of paper can be, and how large")
    List<PaperForms.Taken> types() {
        return forms.all();
    }

    @GetMapping("/api/tasks/{taskId}/documents")
    @Operation(summary = "已为任务上传的文件 The files that were sent for a task")
    List<Stored> sent(@PathVariable String taskId) {
        return desk.sentFor(tasks.required(taskId)).stream().map(this::told).toList();
    }

    private Stored told(StoredFile file) {
        return Stored.of(file, desk.usedBefore(file));
    }

    /** Always as a download: nothing that was sent is opened as a page of ours. */
    @GetMapping("/api/documents/{reference}")
    @Operation(summary = "取出文件 The stored file")
    void download(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredFile file = desk.file(reference);
        String tag = "\"" + file.sha256() + "\"";
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            keepApart(tag, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (InputStream content = desk.open(file)) {
            keepApart(tag, response);
            give(file, content, response);
        }
    }

    private static void keepApart(String tag, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static void give(StoredFile file, InputStream content, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.nameOnDisk(), StandardCharsets.UTF_8).build().toString());
        response.setContentType(file.mediaType());
        response.setContentLength(file.size());
        content.transferTo(response.getOutputStream());
    }

    @GetMapping("/api/documents/{reference}/preview")
    @Operation(summary = "文件有几页可在页面上查看；文本文件的内容 How many pages of a file can be looked at in a page; the beginning of a text")
    DocumentPages.Preview preview(@PathVariable String reference) throws IOException {
        return large.inTurn(desk.file(reference).size(), () -> pages.preview(desk.content(reference)));
    }

    /** Drawn here, so that the file itself, whatever is in it, comes to no browser. */
    @GetMapping(path = "/api/documents/{reference}/pages/{page}")
    @Operation(summary = "文件某一页的图像（PNG） A picture of a page of a file, as PNG")
    ResponseEntity<byte[]> page(@PathVariable String reference, @PathVariable int page) throws IOException {
        byte[] picture = large.inTurn(desk.file(reference).size(), () -> pages.picture(desk.content(reference), page));
        return ResponseEntity.ok().header("X-Content-Type-Options", "nosniff").contentType(MediaType.IMAGE_PNG).body(picture);
    }
}
