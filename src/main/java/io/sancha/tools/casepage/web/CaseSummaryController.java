package io.sancha.tools.casepage.web;

import io.sancha.tools.casepage.CaseHead;
import io.sancha.tools.casepage.CaseSummaries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "案卷 Cases")
class CaseSummaryController {
    private final CaseSummaries summaries;

    CaseSummaryController(CaseSummaries summaries) {
        this.summaries = summaries;
    }

    @GetMapping("/api/cases/{caseId}/head")
    @Operation(summary = "案卷抬头：客户、金额、环节、等待的任务 Whose the case is, for how much, where it stands and what waits")
    CaseHead head(@PathVariable String caseId) {
        return summaries.head(caseId);
    }

    @GetMapping("/api/cases/{caseId}/summary")
    @Operation(summary = "案卷概要：抬头与审批所依的事实 The head, and the facts that an approver decides by")
    CaseSummaries.Summary summary(@PathVariable String caseId) {
        return summaries.summary(caseId);
    }
}
