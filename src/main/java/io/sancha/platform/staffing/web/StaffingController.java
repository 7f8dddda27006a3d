package io.sancha.platform.staffing.web;

import io.sancha.platform.staffing.StaffingDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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

    @GetMapping(path = "/api/staffing/people", produces = "application/yaml;charset=UTF-8")
    @Operation(summary = "各机构人员的文件，供 check --people 使用 The people of the branches as a file, for check --people")
    ResponseEntity<String> people() {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("people.yaml").build().toString())
            .body(staffing.peopleFile());
    }
}
