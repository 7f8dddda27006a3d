package io.sancha.platform.staffing.web;

import io.sancha.platform.staffing.StaffingDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "人员配备 Staffing")
class StaffingController {
    private final StaffingDesk staffing;

    StaffingController(StaffingDesk staffing) {
        this.staffing = staffing;
    }

    @GetMapping("/api/staffing")
    @Operation(summary = "各机构能否办结业务、缺何岗位 Whether each branch has the people to finish its cases, and whom it lacks")
    StaffingDesk.View view() {
        return staffing.view();
    }
}
