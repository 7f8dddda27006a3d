package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.document.CaseFiles;
import io.sancha.platform.document.PaperChecklist;
import io.sancha.platform.task.CaseView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{caseId}")
@Tag(name = "案卷 Cases")
class CaseController {
    private static final int MOST = 500;
    private static final int PAGE = 200;
    private final CaseView view;
    private final Trail trail;
    private final CaseStory story;
    private final CaseProgress progress;
    private final CaseFiles files;
    private final PaperChecklist checklist;
    private final CaseScope scope;

    CaseController(CaseView view, Trail trail, CaseStory story, CaseProgress progress, CaseFiles files, PaperChecklist checklist, CaseScope scope) {
        this.checklist = checklist;
        this.view = view;
        this.trail = trail;
        this.story = story;
        this.progress = progress;
        this.files = files;
        this.scope = scope;
    }

    @GetMapping
    Map<String, Record> facts(@PathVariable String caseId) {
        scope.visible(caseId);
        return view.of(caseId);
    }

    @GetMapping("/facts/{section}")
    @Operation(summary = "案卷某一部分的事实 What is known of a case in one section; nothing where it has none")
    Map<String, Record> section(@PathVariable String caseId, @PathVariable String section) {
        scope.visible(caseId);
        return view.of(caseId, List.of(section));
    }

    @GetMapping("/trail")
    List<CaseStory.Act> trail(@PathVariable String caseId, @RequestParam(defaultValue = "0") int after,
        @RequestParam(defaultValue = "200") @Min(1) @Max(MOST) int limit) {
        scope.visible(caseId);
        List<TrailRecord> records = trail.of(caseId, after, limit);
        return story.readable(records);
    }

    @GetMapping("/story")
    @Operation(summary = "案卷经过，最近的在前，可按环节、人员、被拒绝筛选 What happened in a case, the newest first, by step, person, or what was refused")
    CaseStory.Page story(@PathVariable String caseId, @RequestParam(defaultValue = "2147483647") @Min(1) int before,
        @RequestParam(defaultValue = "50") @Min(1) @Max(PAGE) int limit, @RequestParam(defaultValue = "") String step,
        @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "false") boolean refused) {
        scope.visible(caseId);
        return story.page(caseId, before, limit, step, person, refused);
    }

    @GetMapping("/progress")
    @Operation(summary = "案卷走到哪里：流程图、走过的路、谁在何时办了什么、等待什么 The way of a case on its diagram, who did what when, and what waits")
    CaseProgress.Progress progress(@PathVariable String caseId, @RequestParam(defaultValue = "") String step) {
        scope.visible(caseId);
        return progress.of(caseId, step);
    }

    @GetMapping("/documents")
    @Operation(summary = "案卷的全部文件，最近的在前 All files of a case, the newest first; the next page comes after the last one's reference")
    CaseFiles.Page documents(@PathVariable String caseId, @RequestParam(defaultValue = "") String after,
        @RequestParam(defaultValue = "100") @Min(1) @Max(PAGE) int limit) {
        scope.visible(caseId);
        return files.of(caseId, after, limit);
    }

    @GetMapping("/papers-needed")
    @Operation(summary = "各任务应有的附件及是否已附 The papers that the tasks of a case need, and whether they are there")
    List<PaperChecklist.Line> papersNeeded(@PathVariable String caseId) {
        scope.visible(caseId);
        return checklist.of(caseId);
    }
}
