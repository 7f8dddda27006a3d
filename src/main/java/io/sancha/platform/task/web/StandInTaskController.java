package io.sancha.platform.task.web;

import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.StandInTasks;
import io.sancha.platform.task.TaskDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "代办 Stand-ins")
class StandInTaskController {
    private final StandInTasks standIns;
    private final TaskDesk desk;

    StandInTaskController(StandInTasks standIns, TaskDesk desk) {
        this.standIns = standIns;
        this.desk = desk;
    }

    @PostMapping("/api/tasks/{taskId}/take-over")
    @Operation(summary = "代办：接办我所代之人持有的任务 Take over a task held by somebody for whom I stand in")
    HumanTask takeOver(@PathVariable String taskId) {
        standIns.takeOver(taskId);
        return desk.required(taskId);
    }

    @PostMapping("/api/stand-ins/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回代办，未办结的任务退回本人 Withdraw; tasks not completed come back")
    void withdraw(@PathVariable long id) {
        standIns.withdraw(id);
    }
}
