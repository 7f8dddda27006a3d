package io.sancha.platform.release.web;

import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.release.ChangeReader;
import io.sancha.platform.release.ProposalDesk;
import io.sancha.platform.release.ReleaseDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/process-changes")
@Tag(name = "流程变更 Changes to processes")
class ChangeController {
    private static final int MOST = 200;
    private final ChangeReader reader;
    private final ProposalDesk proposals;
    private final ReleaseDesk releases;

    ChangeController(ChangeReader reader, ProposalDesk proposals, ReleaseDesk releases) {
        this.reader = reader;
        this.proposals = proposals;
        this.releases = releases;
    }

    record Reason(String reason) {
    }

    /** @param sha256 hash of the change as the reviewer saw it */
    record Seen(String sha256) {
    }

    /** @param id number of the change that was proposed */
    record Proposed(long id) {
    }

    @GetMapping
    @Operation(summary = "流程变更，最新在前 Changes to processes, the latest first")
    List<ChangeReader.Row> latest(@RequestParam(defaultValue = "9223372036854775807") long before,
        @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        return reader.latest(before, limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项变更：文件、与现行版本的差异、守卫检查、在办业务 One change: its files, what they change, what the guard finds, the cases on it")
    ChangeReader.View view(@PathVariable long id) {
        return reader.view(id);
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "下载文件，或其原有版本 A file of a change, or what ran before it")
    ResponseEntity<byte[]> file(@PathVariable long id, @RequestParam String name, @RequestParam(defaultValue = "false") boolean base) {
        SourceFile file = reader.content(id, name, base);
        String saved = (base ? "before-" : "") + file.name().substring(file.name().indexOf('/') + 1);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(saved).build().toString()).body(file.content());
    }

    @PostMapping("/{id}/reason")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提出人说明理由 The proposer says why")
    void state(@PathVariable long id, @RequestBody Reason reason) {
        proposals.state(id, reason.reason());
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "另一位审核岗复核发布 Another reviewer releases it")
    void release(@PathVariable long id, @RequestBody Seen seen) {
        releases.release(id, seen.sha256());
    }

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "另一位审核岗退回 Another reviewer refuses it")
    void refuse(@PathVariable long id, @RequestBody Reason reason) {
        releases.refuse(id, reason.reason());
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提出人撤回 The proposer withdraws it")
    void withdraw(@PathVariable long id) {
        proposals.withdraw(id);
    }

    @PostMapping("/{id}/taking-back")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出收回已发布的变更 Propose to take back a release")
    Proposed takeBack(@PathVariable long id, @RequestBody Reason reason) {
        return new Proposed(proposals.takeBack(id, reason.reason()).id());
    }
}
