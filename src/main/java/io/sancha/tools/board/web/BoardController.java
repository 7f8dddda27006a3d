package io.sancha.tools.board.web;

import io.sancha.steps.endofday.Nights;
import io.sancha.tools.board.Board;
import io.sancha.tools.board.BoardDesk;
import io.sancha.tools.board.Coverage;
import io.sancha.tools.board.CoverageReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "工作台 Board")
class BoardController {
    private static final int MOST = 200;
    private final BoardDesk desk;
    private final Nights nights;
    private final CoverageReader coverage;

    BoardController(BoardDesk desk, Nights nights, CoverageReader coverage) {
        this.coverage = coverage;
        this.nights = nights;
        this.desk = desk;
    }

    @GetMapping("/api/board")
    @Operation(summary = "本人的工作台：岗位、待办及期限 One's own board: duties, what waits and until when")
    Board board(@RequestParam(defaultValue = "15") @Min(1) @Max(MOST) int lines) {
        return desk.mine(lines);
    }

    @GetMapping("/api/board/nights")
    @Operation(summary = "最近各日的日终 The latest ends of day: begun, ended, and what each came to")
    List<Nights.Night> nights() {
        return nights.latest();
    }

    @GetMapping("/api/board/coverage")
    @Operation(summary = "贷款拨备率、拨备覆盖率 How well losses are provided for, beside what is to be reached")
    Coverage coverage() {
        return coverage.coverage();
    }

    /** @param ids of the tasks that a list shows, with commas between */
    @GetMapping("/api/board/cards")
    @Operation(summary = "任务卡片所示：客户、金额、期限 What cards in a list of tasks say: customer, amount, term")
    List<Board.Line> cards(@RequestParam @Size(max = MOST) List<String> ids) {
        return desk.cards(ids);
    }
}
