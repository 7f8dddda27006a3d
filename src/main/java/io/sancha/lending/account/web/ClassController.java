package io.sancha.lending.account.web;

import io.sancha.lending.account.debtor.ClassOfCase;
import io.sancha.lending.account.debtor.DebtsAtAllBanks;
import io.sancha.lending.account.debtor.Impairments;
import io.sancha.lending.account.debtor.Scan;
import io.sancha.lending.account.store.ImpairmentEvidence;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/cases/{caseId}")
@Tag(name = "分类 Classes")
class ClassController {
    private final ClassOfCase classes;
    private final DebtsAtAllBanks debts;
    private final Impairments impairments;
    private final LargeFiles large;

    ClassController(ClassOfCase classes, DebtsAtAllBanks debts, Impairments impairments, LargeFiles large) {
        this.classes = classes;
        this.debts = debts;
        this.impairments = impairments;
        this.large = large;
    }

    @GetMapping("/class")
    @Operation(summary = "贷款的分类：现类、最好可到哪类及原因、沿革、债务人登记 The loan's class, the best it may have and why, its history, and what is on record of its debtor")
    ClassOfCase.View of(@PathVariable String caseId) {
        return classes.of(caseId);
    }

    @PostMapping(path = "/debts-at-all-banks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记企业在全部银行的债务及征信报告 Take down what a company owes at all banks, with its credit report")
    void debts(@PathVariable String caseId, @RequestParam(required = false) LocalDate reportedOn, @RequestParam(required = false) String owed,
               @RequestParam(required = false) String overdue, @RequestParam(defaultValue = "false") boolean originalSeen,
               @RequestPart(required = false) MultipartFile file) throws IOException {
        taken(file, scan -> debts.record(caseId, new DebtsAtAllBanks.Reported(reportedOn, owed, overdue, originalSeen), scan));
    }

    @PostMapping(path = "/impairments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记信用减值或其解除，由另一人确认 Take down an impairment, or that it is over, for another to confirm")
    void impaired(@PathVariable String caseId, @RequestParam(defaultValue = "false") boolean whole, @RequestParam(required = false) Long lifts,
                  @RequestParam(required = false) ImpairmentEvidence evidence, @RequestParam(required = false) String reason,
                  @RequestPart(required = false) MultipartFile file) throws IOException {
        taken(file, scan -> impairments.say(caseId, new Impairments.Said(whole, lifts, evidence, reason), scan));
    }

    @PostMapping("/impairments/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "确认或退回信用减值登记 Confirm or reject what was taken down of an impairment")
    void decided(@PathVariable String caseId, @PathVariable long id, @RequestBody Impairments.Decision decision) {
        impairments.decide(caseId, id, decision);
    }

    private void taken(MultipartFile file, Consumer<Scan> act) throws IOException {
        large.inTurn(file == null ? 0 : file.getSize(), () -> {
            act.accept(file == null ? null : new Scan(file.getOriginalFilename(), file.getContentType(), file.getBytes()));
            return null;
        });
    }
}
