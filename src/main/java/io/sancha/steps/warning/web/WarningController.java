package io.sancha.steps.warning.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.task.EntryReader;
import io.sancha.steps.warning.RaiseEntry;
import io.sancha.steps.warning.Signal;
import io.sancha.steps.warning.Signals;
import io.sancha.steps.warning.Warning;
import io.sancha.steps.warning.WarningGrade;
import io.sancha.steps.warning.WarningSource;
import io.sancha.steps.warning.WarningState;
import io.sancha.steps.warning.process.WarningProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "风险预警 Warnings")
class WarningController {
    private final WarningProcess process;
    private final Signals signals;
    private final EntryReader reader;
    private final Clock clock;

    WarningController(WarningProcess process, Signals signals, EntryReader reader, Clock clock) {
        this.process = process;
        this.signals = signals;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param id its number, by which it is asked for */
    record Raised(long id, String caseId, String loanNumber, String signal, WarningGrade grade, WarningSource source, WarningState state, LocalDate raisedOn) {
        static Raised of(Warning one) {
            return new Raised(one.id(), one.caseId(), one.loanNumber(), one.signal(), one.grade(), one.source(), one.state(), one.raisedOn());
        }
    }

    @PostMapping("/api/warnings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记一条风险预警；外部来源须带参考号 reference Raise a warning of a loan; an outside source names its reference")
    Raised raise(@RequestBody JsonNode warning) {
        return Raised.of(process.warningRaised(reader.read(warning.toString(), RaiseEntry.class)));
    }

    @GetMapping("/api/warning-signals")
    @Operation(summary = "今日有效的预警信号目录 The warning signals that the bank knows today")
    List<Signal> signals() {
        return signals.on(LocalDate.now(clock));
    }
}
