package io.sancha.lending.account.web;

import io.sancha.lending.account.notice.NoticeActs;
import io.sancha.lending.account.notice.NoticePosting;
import io.sancha.lending.account.notice.NoticeReceipts;
import io.sancha.lending.account.notice.NoticesOfCase;
import io.sancha.lending.account.notice.ServiceAddresses;
import io.sancha.platform.document.LargeFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
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
    private final NoticePosting posting;
    private final ServiceAddresses addresses;
    private final LargeFiles large;

    NoticeController(NoticesOfCase notices, NoticeReceipts receipts, NoticePosting posting, ServiceAddresses addresses, LargeFiles large) {
        this.notices = notices;
        this.receipts = receipts;
        this.posting = posting;
        this.addresses = addresses;
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
        taken(file, scan -> receipts.record(id, receivedOn, scan));
    }

    @PostMapping(path = "/api/notices/{id}/posting", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记邮寄：日期、邮件号与凭证 Record that a copy was sent by registered post: its day, number and paper")
    void posting(@PathVariable long id, @RequestParam(required = false) LocalDate sentOn, @RequestParam(required = false) String item,
        @RequestPart(required = false) MultipartFile file) throws IOException {
        taken(file, scan -> posting.record(id, sentOn, item, scan));
    }

    @PostMapping(path = "/api/cases/{caseId}/service-addresses", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记送达地址（电子邮箱）及确认书 Record an address of e-mail for service, with the paper that was signed")
    void address(@PathVariable String caseId, @RequestParam(required = false) Long guarantorId, @RequestParam(required = false) String email,
        @RequestPart(required = false) MultipartFile file) throws IOException {
        taken(file, scan -> addresses.record(caseId, guarantorId, email, scan));
    }

    private void taken(MultipartFile file, Consumer<NoticeActs.Scan> act) throws IOException {
        large.inTurn(file == null ? 0 : file.getSize(), () -> {
            act.accept(file == null ? null : new NoticeActs.Scan(file.getOriginalFilename(), file.getContentType(), file.getBytes()));
            return null;
        });
    }
}
