package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.task.CaseView;
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
@RequestMapping("/api/cases")
@Tag(name = "案卷 Cases")
class CaseController {
    private static final int MOST = 500;
    private final CaseView view;
    private final Trail trail;
    private final CaseStory story;
    private final CaseScope scope;

    CaseController(CaseView view, Trail trail, CaseStory story, CaseScope scope) {
        this.view = view;
        this.trail = trail;
        this.story = story;
        this.scope = scope;
    }

    @GetMapping("/{caseId}")
    Map<String, Record> facts(@PathVariable String caseId) {
        scope.visible(caseId);
        return view.of(caseId);
    }

    @GetMapping("/{caseId}/trail")
    List<CaseStory.Act> trail(@PathVariable String caseId, @RequestParam(defaultValue = "0") int after,
        @RequestParam(defaultValue = "200") @Min(1) @Max(MOST) int limit) {
        scope.visible(caseId);
        List<TrailRecord> records = trail.of(caseId, after, limit);
        return story.readable(records);
    }
}
