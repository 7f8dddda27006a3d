package io.sancha.platform.task.web;

import io.sancha.platform.task.ProcessContract;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "流程约定 Process contract")
class ProcessContractController {
    private final ProcessContract contract;

    ProcessContractController(ProcessContract contract) {
        this.contract = contract;
    }

    @GetMapping("/api/process-contract")
    @Operation(summary = "全部人工任务及其岗位、表单与字段 Every human task with its duty, form and fields")
    List<ProcessContract.TaskContract> read() {
        return contract.read();
    }
}
