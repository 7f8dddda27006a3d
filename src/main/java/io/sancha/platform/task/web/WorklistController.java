package io.sancha.platform.task.web;

import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskPicking;
import io.sancha.platform.task.TaskPicking.Picked;
import io.sancha.platform.task.TasksOfPerson;
import io.sancha.platform.task.TasksTogether;
import io.sancha.platform.task.Worklist;
import io.sancha.platform.task.WorklistFilters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/worklists")
@Tag(name = "任务清单 Worklists")
class WorklistController {
    private static final int MOST = 50;
    private final TaskPicking picking;
    private final TasksTogether together;
    private final TasksOfPerson tasks;
    private final WorklistFilters filters;

    WorklistController(TaskPicking picking, TasksTogether together, TasksOfPerson tasks, WorklistFilters filters) {
        this.picking = picking;
        this.together = together;
        this.tasks = tasks;
        this.filters = filters;
    }

    /** @param waiting how many nobody holds that the person may not take; null where there is a task */
    record Next(HumanTask task, Long waiting) {
        static Next of(Picked picked) {
            return new Next(picked.task(), picked.task() == null ? picked.waiting() : null);
        }
    }

    record Chosen(@NotEmpty @Size(max = MOST) List<@NotNull @Size(max = 100) String> tasks) {
    }

    @GetMapping
    @Operation(summary = "本人的任务清单 The lists of the reader, as Tasklist shows them")
    List<WorklistFilters.Shown> lists() {
        return filters.ofPerson();
    }

    @PostMapping("/{list}/claim-next")
    @Operation(summary = "认领下一件：清单中最急的、本人可办的 Take the most urgent task of a list that the person may do")
    Next claimNext(@PathVariable String list, @RequestParam(defaultValue = "") @Size(max = 100) String search) {
        return Next.of(picking.claimNext(Worklist.required(list), tasks.found(search)));
    }

    @GetMapping("/next")
    @Operation(summary = "办完一件后的下一件 What to do after a task was completed: in the same case, held, or to be taken")
    Next next(@RequestParam(name = "case", required = false) @Size(max = 100) String caseId) {
        return Next.of(picking.next(caseId));
    }

    @PostMapping("/claims")
    @Operation(summary = "认领多件，各自作答 Take several, each answered for itself")
    List<TasksTogether.Answer> claim(@RequestBody @Valid Chosen chosen) {
        return together.claim(chosen.tasks());
    }

    @PostMapping("/returns")
    @Operation(summary = "退回多件，各自作答 Let go of several, each answered for itself")
    List<TasksTogether.Answer> giveBack(@RequestBody @Valid Chosen chosen) {
        return together.giveBack(chosen.tasks());
    }
}
