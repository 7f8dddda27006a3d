package io.sancha.platform.people.web;

import io.sancha.platform.people.CaseDuties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "岗位 Duties")
class DutyController {
    private final CaseDuties duties;

    DutyController(CaseDuties duties) {
        this.duties = duties;
    }

    @GetMapping("/api/duties/exclusions")
    @Operation(summary = "同一案卷中不得由一人兼任的岗位 Duties that one person may not hold in one case, with rule and reason")
    List<CaseDuties.Exclusion> exclusions() {
        return duties.exclusions();
    }
}
