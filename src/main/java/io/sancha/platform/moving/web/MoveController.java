package io.sancha.platform.moving.web;

import io.sancha.platform.moving.MoveCandidates;
import io.sancha.platform.moving.MoveDesk;
import io.sancha.platform.moving.MoveReader;
import io.sancha.platform.moving.PlanDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/case-moves")
@Tag(name = "在办业务迁移 Moving running cases")
class MoveController {
    private static final int MOST = 200;
    private final MoveReader reader;
    private final MoveCandidates candidates;
    private final PlanDesk planning;
    private final MoveDesk moves;

    MoveController(MoveReader reader, MoveCandidates candidates, PlanDesk planning, MoveDesk moves) {
        this.reader = reader;
        this.candidates = candidates;
        this.planning = planning;
        this.moves = moves;
    }

    /**
     * @param process key of the diagram
     * @param from versions whose cases are to move
     * @param mappings elements that are called otherwise in the newest version, by their ids in the older ones
     */
    record Planned(String process, List<Integer> from, Map<String, String> mappings, String reason) {
    }

    /** @param id number of the plan */
    record Made(long id) {
    }

    record Reason(String reason) {
    }

    /** @param sha256 hash of the plan as the reviewer saw it */
    record Seen(String sha256) {
    }

    @GetMapping
    @Operation(summary = "迁移计划，最新在前 Plans, the latest first")
    List<MoveReader.Row> latest(@RequestParam(required = false) String process, @RequestParam(defaultValue = "9223372036854775807") long before,
        @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        return reader.latest(process, before, limit);
    }

    @GetMapping("/diagrams")
    @Operation(summary = "有业务的流程图 The diagrams that cases follow")
    List<MoveCandidates.Diagram> diagrams() {
        return candidates.diagrams();
    }

    @GetMapping("/diagrams/{process}")
    @Operation(summary = "可迁移的版本，及新版中没有对应的节点 Older versions on which cases run, and what of them the newest does not have")
    MoveCandidates.Candidates candidates(@PathVariable String process) {
        return candidates.of(process);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "拟定迁移计划：试算每笔业务能否迁移 Plan: a dry run over the running cases")
    Made plan(@RequestBody Planned planned) {
        return new Made(planning.plan(planned.process(), planned.from() == null ? List.of() : planned.from(),
            planned.mappings() == null ? Map.of() : planned.mappings(), planned.reason()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项计划：进度、定时、经过 One plan: how far it has come, its timers, its story")
    MoveReader.View view(@PathVariable long id) {
        return reader.view(id);
    }

    @GetMapping("/{id}/cases")
    @Operation(summary = "计划中的业务，不能迁移的在前 The cases of a plan, those that do not move first")
    List<MoveReader.CaseView> cases(@PathVariable long id, @RequestParam(defaultValue = "0") int after,
        @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        return reader.cases(id, Math.max(0, after), limit);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "另一位审核岗复核放行 Another reviewer releases it")
    void release(@PathVariable long id, @RequestBody Seen seen) {
        moves.release(id, seen.sha256());
    }

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "另一位审核岗退回 Another reviewer refuses it")
    void refuse(@PathVariable long id, @RequestBody Reason reason) {
        moves.refuse(id, reason.reason());
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "拟定人撤回 The planner withdraws it")
    void withdraw(@PathVariable long id) {
        planning.withdraw(id);
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "暂停 Stop the moving")
    void stop(@PathVariable long id, @RequestBody Reason reason) {
        moves.stop(id, reason.reason());
    }

    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "继续 Go on with what was stopped")
    void resume(@PathVariable long id) {
        moves.resume(id);
    }

    @PostMapping("/{id}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "终止，其余业务不再迁移 End what was stopped: the other cases stay where they are")
    void end(@PathVariable long id, @RequestBody Reason reason) {
        moves.end(id, reason.reason());
    }
}
