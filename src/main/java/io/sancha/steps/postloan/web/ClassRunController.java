package io.sancha.steps.postloan.web;

import io.sancha.platform.login.Language;
import io.sancha.steps.postloan.classrun.ClassRunAsCsv;
import io.sancha.steps.postloan.classrun.ClassRunDesk;
import io.sancha.steps.postloan.classrun.ClassRunReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "分类 Classes")
class ClassRunController {
    private final ClassRunReader reader;
    private final ClassRunDesk desk;
    private final ClassRunAsCsv csv;

    ClassRunController(ClassRunReader reader, ClassRunDesk desk, ClassRunAsCsv csv) {
        this.reader = reader;
        this.desk = desk;
        this.csv = csv;
    }

    /** @param said of how many loans */
    record Answer(int said) {
    }

    @GetMapping("/api/class-runs")
    @Operation(summary = "季末分类：最近各季 The quarterly classifications, the newest first")
    List<ClassRunReader.Run> runs() {
        return reader.runs();
    }

    @GetMapping("/api/class-runs/{quarter}/progress")
    @Operation(summary = "季末分类进度，按机构和客户经理 How far a quarter's classification is, by branch and manager")
    List<ClassRunReader.Progress> progress(@PathVariable LocalDate quarter) {
        return reader.progress(quarter);
    }

    @GetMapping("/api/class-runs/{quarter}/loans")
    @Operation(summary = "季末分类的贷款；下一页从上一页最后一笔之后起 Loans of a quarter's classification; the next page comes after the last line's id")
    List<ClassRunReader.Line> loans(@PathVariable LocalDate quarter, @RequestParam(defaultValue = "") String standing,
                                    @RequestParam(defaultValue = "0") long after,
                                    @RequestParam(defaultValue = "100") @Min(1) @Max(ClassRunReader.MOST) int limit) {
        return reader.lines(quarter, standing, after, limit);
    }

    @GetMapping("/api/class-runs/{quarter}/loans.csv")
    @Operation(summary = "季末分类的贷款（CSV） The same, all of them, as CSV in the reader's language")
    void loansAsCsv(@PathVariable LocalDate quarter, @RequestParam(defaultValue = "") String standing, HttpServletRequest asked, HttpServletResponse answer)
        throws IOException {
        // first of all: who is refused gets no file
        List<ClassRunReader.Line> first = reader.lines(quarter, standing, 0, ClassRunReader.MOST);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("class-run-" + quarter + ".csv").build().toString());
        csv.write(first, quarter, standing, Language.asked(asked).orElse(Language.ZH), answer.getOutputStream());
    }

    @PostMapping("/api/class-runs/opinions")
    @Operation(summary = "季末分类：初分、认定或审批所选贷款 Propose, determine or approve the class of the chosen loans")
    Answer say(@RequestBody ClassRunDesk.Said said) {
        return new Answer(desk.say(said));
    }

    @GetMapping("/api/cases/{caseId}/class-runs")
    @Operation(summary = "本案贷款历次季末分类的意见 What was said of the case's loan in the quarterly classifications")
    List<ClassRunReader.Opinion> ofCase(@PathVariable String caseId) {
        return reader.ofCase(caseId);
    }
}
