package io.sancha.tools.board.web;

import io.sancha.platform.login.Language;
import io.sancha.tools.board.BoardAsCsv;
import io.sancha.tools.board.BoardAsCsv.Part;
import io.sancha.tools.board.BoardList;
import io.sancha.tools.board.BoardLists;
import io.sancha.tools.board.BoardRow;
import io.sancha.tools.board.Figures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/board/lists/{list}")
@Tag(name = "工作台 Board")
class BoardListController {
    private final BoardLists lists;
    private final BoardAsCsv csv;

    BoardListController(BoardLists lists, BoardAsCsv csv) {
        this.lists = lists;
        this.csv = csv;
    }

    @GetMapping("/figures")
    @Operation(summary = "清单的汇总数 What a list comes to, by row and column of its table")
    Figures figures(@PathVariable String list) {
        return lists.figures(BoardList.required(list));
    }

    @GetMapping("/figures.csv")
    @Operation(summary = "清单的汇总数（CSV） The same as CSV in the reader's language")
    void figuresAsCsv(@PathVariable String list, HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        // first of all: who is refused gets no file
        Figures figures = lists.figures(BoardList.required(list));
        named(answer, list + "-figures.csv");
        csv.figures(figures, language(asked), answer.getOutputStream());
    }

    @GetMapping("/rows")
    @Operation(summary = "清单各行 Lines of a list, of one row and column of its table or of all; the next page comes after the last line's position")
    List<BoardRow> rows(@PathVariable String list, @RequestParam(defaultValue = "") @Size(max = 100) String row,
        @RequestParam(defaultValue = "") @Size(max = 100) String column, @RequestParam(defaultValue = "0") @Min(0) long after,
        @RequestParam(defaultValue = "50") @Min(1) @Max(BoardLists.MOST) int limit) {
        return lists.page(BoardList.required(list), row, column, after, limit);
    }

    @GetMapping("/rows.csv")
    @Operation(summary = "清单各行（CSV） All lines as CSV in the reader's language")
    void rowsAsCsv(@PathVariable String list, @RequestParam(defaultValue = "") @Size(max = 100) String row,
        @RequestParam(defaultValue = "") @Size(max = 100) String column, HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        var part = new Part(BoardList.required(list), row, column);
        List<BoardRow> first = lists.page(part.list(), row, column, 0, BoardLists.MOST);
        named(answer, list + ".csv");
        csv.lines(first, part, language(asked), answer.getOutputStream());
    }

    private static void named(HttpServletResponse answer, String file) {
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString());
    }

    private static Language language(HttpServletRequest asked) {
        return Language.asked(asked).orElse(Language.ZH);
    }
}
