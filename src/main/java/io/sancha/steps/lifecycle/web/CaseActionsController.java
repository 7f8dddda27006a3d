package io.sancha.steps.lifecycle.web;

import io.sancha.steps.lifecycle.CaseActions;
import io.sancha.steps.relationship.CustomerHandOver;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "案卷 Cases")
class CaseActionsController {
    private final CaseActions actions;
    private final CustomerHandOver handOver;

    CaseActionsController(CaseActions actions, CustomerHandOver handOver) {
        this.actions = actions;
        this.handOver = handOver;
    }

    /** @param to user id of the manager who answers from now on @param reason why */
    record HandOver(String to, String reason) {
    }

    @GetMapping("/api/cases/{caseId}/actions")
    @Operation(summary = "本人在本案可办的事项，不可办的原因 What the reader may do in the case beside its tasks, and why not what they may not")
    CaseActions.Actions actions(@PathVariable String caseId) {
        return actions.of(caseId);
    }

    @PostMapping("/api/cases/{caseId}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "管户移交：客户及其全部业务交本机构另一客户经理 The responsible manager hands the customer over to another of the branch")
    void handOver(@PathVariable String caseId, @RequestBody HandOver entry) {
        handOver.handOver(caseId, entry.to(), entry.reason());
    }
}
