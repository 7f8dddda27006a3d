package io.sancha.tools.demonstration.web;

import io.sancha.tools.demonstration.DemonstrationRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** On a server database, where there is never one, it says so. */
@RestController
@Tag(name = "示范银行 Demonstration bank")
class DemonstrationController {
    private final ObjectProvider<DemonstrationRun> run;

    DemonstrationController(ObjectProvider<DemonstrationRun> run) {
        this.run = run;
    }

    @GetMapping("/api/demonstration")
    @Operation(summary = "示范银行的生成进度 How far the making of the demonstration bank is")
    DemonstrationRun.Progress progress() {
        DemonstrationRun here = run.getIfAvailable();
        return here == null ? DemonstrationRun.Progress.NONE : here.progress();
    }
}
