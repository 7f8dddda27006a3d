package io.sancha.steps.lifecycle.web;

import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.LargeFiles;
import io.sancha.steps.relationship.FileUpkeep;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "案卷 Cases")
class FileUpkeepController {
    private final FileUpkeep upkeep;
    private final LargeFiles large;

    FileUpkeepController(FileUpkeep upkeep, LargeFiles large) {
        this.upkeep = upkeep;
        this.large = large;
    }

    @GetMapping("/api/cases/{caseId}/file-upkeep")
    @Operation(summary = "档案中会到期的资料 The papers of the file that expire")
    FileUpkeep.Standing of(@PathVariable String caseId) {
        return upkeep.of(caseId);
    }

    @PostMapping(path = "/api/cases/{caseId}/file-upkeep", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "档案更新：季度报表，或换新到期资料 Hand in the quarter's statements, or the successor of a paper")
    void take(@PathVariable String caseId, @RequestParam(required = false) Long replaces, @RequestParam(required = false) DocumentType type,
        @RequestParam(required = false) LocalDate periodEnd, @RequestParam(required = false) LocalDate issuedOn,
        @RequestParam(required = false) LocalDate expiresOn, @RequestParam(defaultValue = "false") boolean originalSeen,
        @RequestPart(required = false) MultipartFile file) throws IOException {
        large.inTurn(file == null ? 0 : file.getSize(), () -> {
            upkeep.take(caseId, new FileUpkeep.Handed(replaces, type, periodEnd, issuedOn, expiresOn, originalSeen),
                file == null ? null : new FileUpkeep.Sent(file.getOriginalFilename(), file.getContentType(), file.getBytes()));
            return null;
        });
    }
}
