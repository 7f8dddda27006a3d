package io.sancha.lending.account.web;

import io.sancha.lending.account.notice.NoticeReceipts;
import io.sancha.lending.account.notice.NoticesOfCase;
import io.sancha.platform.document.LargeFiles;
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
@Tag(name = "通知书 Notices")
class NoticeController {
    private final NoticesOfCase notices;
    private final NoticeReceipts receipts;
    private final LargeFiles large;

    NoticeController(NoticesOfCase notices, NoticeReceipts receipts, LargeFiles large) {
        this.notices = notices;
        this.receipts = receipts;
        this.large = large;
    }

    @GetMapping("/api/cases/{caseId}/notices")
    @Operation(summary = "案卷贷款的通知书：各联、送达、回执 The notices of the case's loan: their copies, deliveries and receipts")
    NoticesOfCase.Sent of(@PathVariable String caseId) {
        return notices.of(caseId);
    }

    @PostMapping(path = "/api/notices/{id}/receipt", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记送达回执：签收日与扫描件 Record the receipt of a copy: its day and its scan")
    void receipt(@PathVariable long id, @RequestParam(required = false) LocalDate receivedOn, @RequestPart(required = false) MultipartFile file)
        throws IOException {
        large.inTurn(file == null ? 0 : file.getSize(), () -> {
            receipts.record(id, receivedOn, file == null ? null : new NoticeReceipts.Scan(file.getOriginalFilename(), file.getContentType(), file.getBytes()));
            return null;
        });
    }
}
