package io.sancha.steps.spotcheck.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.task.EntryReader;
import io.sancha.steps.spotcheck.ChooseEntry;
import io.sancha.steps.spotcheck.SpotCheck;
import io.sancha.steps.spotcheck.SpotCheckState;
import io.sancha.steps.spotcheck.process.SpotCheckProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "突击检查 Unannounced visits")
class SpotCheckController {
    private final SpotCheckProcess process;
    private final EntryReader reader;

    SpotCheckController(SpotCheckProcess process, EntryReader reader) {
        this.process = process;
        this.reader = reader;
    }

    /** @param id its number */
    record Begun(long id, String caseId, String loanNumber, SpotCheckState state) {
        static Begun of(SpotCheck one) {
            return new Begun(one.id(), one.caseId(), one.loanNumber(), one.state());
        }
    }

    @PostMapping("/api/loans/{loanNumber}/spot-checks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "风险条线选定一笔贷款突击检查，写明理由 Choose a loan for an unannounced visit by the risk line, and why")
    Begun choose(@PathVariable String loanNumber, @RequestBody JsonNode chosen) {
        return Begun.of(process.visitChosen(loanNumber, reader.read(chosen.toString(), ChooseEntry.class)));
    }
}
