package io.sancha.platform.document.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Overloaded;
import io.sancha.platform.document.FileOnItsWay;
import io.sancha.platform.document.UploadDesk;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Files in parts, by the tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload): its core, creation, termination and expiration. */
@RestController
@RequestMapping("/api/tasks/{taskId}/uploads")
@Tag(name = "资料 Documents")
class UploadController {
    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String LENGTH = "Upload-Length";
    private static final String OFFSET = "Upload-Offset";
    private static final String PART = "application/offset+octet-stream";
    /** Slow lines must not take all places that there are for requests. */
    private static final int PARTS_AT_ONCE = 8;
    private final Semaphore places = new Semaphore(PARTS_AT_ONCE);
    private final UploadDesk desk;
    private final TaskDesk tasks;

    UploadController(UploadDesk desk, TaskDesk tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    record OnItsWay(String id, String fileName, String mark, int size, int received) {
        static OnItsWay of(FileOnItsWay file) {
            return new OnItsWay(file.id().toString(), file.fileName(), file.mark(), file.size(), file.received());
        }
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Operation(summary = "分段上传的约定（tus 1.0.0） What is spoken here: tus 1.0.0")
    ResponseEntity<Void> spoken() {
        return ResponseEntity.noContent().header(RESUMABLE, VERSION).header("Tus-Version", VERSION)
            .header("Tus-Extension", "creation,termination,expiration").header("Tus-Max-Size", String.valueOf(desk.sizeAtMost())).build();
    }

    @GetMapping
    @Operation(summary = "本人为任务尚未传完的文件 One's own files that are on their way to the task")
    List<OnItsWay> unfinished(@PathVariable String taskId) {
        return desk.unfinished(tasks.required(taskId)).stream().map(OnItsWay::of).toList();
    }

    @PostMapping
    @Operation(summary = "开始分段上传 Begin to send a file in parts")
    ResponseEntity<Void> begin(@PathVariable String taskId, @RequestHeader(name = RESUMABLE, required = false) String version,
        @RequestHeader(name = LENGTH, required = false) String length, @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata) {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        Map<String, String> said = UploadMetadata.read(metadata);
        FileOnItsWay file = desk.begin(tasks.required(taskId), said.get("filename"), said.get("filetype"), said.getOrDefault("mark", ""),
            number(LENGTH, length));
        return ResponseEntity.created(URI.create("/api/tasks/" + taskId + "/uploads/" + file.id())).header(RESUMABLE, VERSION).build();
    }

    /** Also answers {@code HEAD}, by which a program asks where to go on. */
    @GetMapping("/{upload}")
    @Operation(summary = "文件已到多少 How much of a file has come")
    ResponseEntity<OnItsWay> standing(@PathVariable String taskId, @PathVariable String upload) {
        FileOnItsWay file = desk.required(tasks.required(taskId), upload);
        return ResponseEntity.ok().header(RESUMABLE, VERSION).header(OFFSET, String.valueOf(file.received())).header(LENGTH, String.valueOf(file.size()))
            .body(OnItsWay.of(file));
    }

    @PatchMapping(path = "/{upload}", consumes = PART)
    @Operation(summary = "续传一段 Send the next part of a file")
    ResponseEntity<Void> part(@PathVariable String taskId, @PathVariable String upload, @RequestHeader(name = RESUMABLE, required = false) String version,
        @RequestHeader(name = OFFSET, required = false) String offset, HttpServletRequest request) throws IOException {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        HumanTask task = tasks.required(taskId);
        if (!places.tryAcquire()) {
            throw new Overloaded("as many parts of files come as can be");
        }
        try {
            int received = desk.receive(task, upload, number(OFFSET, offset), request.getInputStream());
            return ResponseEntity.noContent().header(RESUMABLE, VERSION).header(OFFSET, String.valueOf(received)).build();
        } finally {
            places.release();
        }
    }

    @DeleteMapping("/{upload}")
    @Operation(summary = "放弃未传完的文件 Give up a file on its way")
    ResponseEntity<Void> giveUp(@PathVariable String taskId, @PathVariable String upload) {
        desk.giveUp(tasks.required(taskId), upload);
        return ResponseEntity.noContent().header(RESUMABLE, VERSION).build();
    }

    private static ResponseEntity<Void> otherVersion() {
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).header("Tus-Version", VERSION).build();
    }

    private static long number(String header, String value) {
        if (value == null || !value.matches("\\d{1,18}")) {
            throw Refusal.ofInput(header, "应为非负整数字节数", "a number of bytes, not negative, is asked for");
        }
        return Long.parseLong(value);
    }
}
