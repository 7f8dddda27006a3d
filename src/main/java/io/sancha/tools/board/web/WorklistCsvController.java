package io.sancha.tools.board.web;

import io.sancha.platform.login.Language;
import io.sancha.platform.task.TasksOfPerson;
import io.sancha.platform.task.Worklist;
import io.sancha.tools.board.WorklistAsCsv;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "任务清单 Worklists")
class WorklistCsvController {
    private final WorklistAsCsv csv;
    private final TasksOfPerson tasks;

    WorklistCsvController(WorklistAsCsv csv, TasksOfPerson tasks) {
        this.csv = csv;
        this.tasks = tasks;
    }

    @GetMapping("/api/worklists.csv")
    @Operation(summary = "任务清单（CSV） A list of tasks, all of it, as CSV in the reader's language")
    void list(@RequestParam(defaultValue = "todo") String list, @RequestParam(defaultValue = "") @Size(max = 100) String search,
        HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        // first of all: who is refused gets no file
        Worklist wanted = Worklist.required(list);
        List<String> among = tasks.found(search);
        WorklistAsCsv.Part first = csv.page(wanted, among, 0);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(wanted.id() + ".csv").build().toString());
        csv.write(first, wanted, among, Language.asked(asked).orElse(Language.ZH), answer.getOutputStream());
    }
}
