package io.sancha.platform.replay.web;

import io.sancha.platform.replay.DifferenceReader;
import io.sancha.platform.replay.DifferencesAsCsv;
import io.sancha.platform.replay.ReplayDesk;
import io.sancha.platform.replay.ReplayReader;
import io.sancha.platform.replay.ReplayRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "历史试算 What if")
class ReplayController {
    private static final String OF_CHANGE = "/api/process-changes/{change}/replays";
    private static final String ONE = "/api/replays/{id}";
    private final ReplayDesk desk;
    private final ReplayReader reader;
    private final DifferenceReader differences;
    private final DifferencesAsCsv csv;

    ReplayController(ReplayDesk desk, ReplayReader reader, DifferenceReader differences, DifferencesAsCsv csv) {
        this.desk = desk;
        this.reader = reader;
        this.differences = differences;
        this.csv = csv;
    }

    /** @param id number of the replay that was begun */
    record Begun(long id) {
    }

    @GetMapping(OF_CHANGE)
    @Operation(summary = "一项变更的历史试算 What was replayed of a change, and what could be")
    ReplayReader.OfChange ofChange(@PathVariable long change) {
        return reader.of(change);
    }

    @PostMapping(OF_CHANGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "按提案的决策表试算过去的决策 Ask a proposed table again for past decisions")
    Begun ask(@PathVariable long change, @RequestBody ReplayRequest asked) {
        return new Begun(desk.ask(change, asked));
    }

    @GetMapping(ONE)
    @Operation(summary = "一次历史试算：进度、笔数、不同的种类与金额 One replay: how far it is, counts, kinds of differences and amounts")
    ReplayReader.View view(@PathVariable long id) {
        return reader.view(id);
    }

    @GetMapping(ONE + "/differences")
    @Operation(summary = "结果不同的决策，逐笔，最近的在前 The decisions that would have come out otherwise, the latest first")
    List<DifferenceReader.Row> differences(@PathVariable long id, @RequestParam(required = false) Integer kind, @RequestParam(defaultValue = "0") int after,
        @RequestParam(defaultValue = "50") @Min(1) @Max(DifferenceReader.MOST) int limit) {
        return differences.page(id, kind, after, limit);
    }

    @GetMapping(ONE + "/differences.csv")
    @Operation(summary = "结果不同的决策（CSV） The same, all of them, as CSV")
    void differencesAsCsv(@PathVariable long id, HttpServletResponse answer) throws IOException {
        // first of all: who is refused gets no file
        differences.page(id, null, 0, 1);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("replay-" + id + ".csv").build().toString());
        csv.write(id, answer.getOutputStream());
    }
}
