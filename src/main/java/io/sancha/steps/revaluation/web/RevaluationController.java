package io.sancha.steps.revaluation.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.task.EntryReader;
import io.sancha.steps.revaluation.AskEntry;
import io.sancha.steps.revaluation.Revaluation;
import io.sancha.steps.revaluation.RevaluationState;
import io.sancha.steps.revaluation.process.RevaluationProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "押品重估 Revaluations")
class RevaluationController {
    private final RevaluationProcess process;
    private final EntryReader reader;

    RevaluationController(RevaluationProcess process, EntryReader reader) {
        this.process = process;
        this.reader = reader;
    }

    /** @param id its number */
    record Begun(long id, String caseId, String loanNumber, RevaluationState state, LocalDate dueOn) {
        static Begun of(Revaluation one) {
            return new Begun(one.id(), one.caseId(), one.loanNumber(), one.state(), one.dueOn());
        }
    }

    @PostMapping("/api/loans/{loanNumber}/revaluations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "发起一次押品重估，写明缘由 Ask that what secures a loan be valued anew, and why")
    Begun ask(@PathVariable String loanNumber, @RequestBody JsonNode asked) {
        return Begun.of(process.revaluationAsked(loanNumber, reader.read(asked.toString(), AskEntry.class)));
    }
}
