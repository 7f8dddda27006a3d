package io.sancha.steps.lifecycle.web;

import io.sancha.steps.lifecycle.process.LifecycleProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "案卷 Cases")
class WithdrawalController {
    private final LifecycleProcess process;

    WithdrawalController(LifecycleProcess process) {
        this.process = process;
    }

    /** @param reason what the customer says */
    record Withdrawal(String reason) {
    }

    @PostMapping("/api/cases/{caseId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "客户撤回申请（签约之前） The customer withdraws, until the contracts are signed")
    void withdraw(@PathVariable String caseId, @RequestBody Withdrawal withdrawal) {
        process.applicationWithdrawn(caseId, withdrawal.reason());
    }
}
