package io.sancha.platform.standin.web;

import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.standin.StandIn;
import io.sancha.platform.standin.StandInDesk;
import io.sancha.platform.standin.StandInEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/stand-ins")
@Tag(name = "代办 Stand-ins")
class StandInController {
    private final StandInDesk desk;
    private final Actors actors;
    private final CaseDuties duties;

    StandInController(StandInDesk desk, Actors actors, CaseDuties duties) {
        this.desk = desk;
        this.duties = duties;
        this.actors = actors;
    }

    /** @param mine whether the reader made it and may withdraw it */
    record Row(StandIn standIn, String dutyName, String absentName, String delegateName, StandIn.State state, boolean mine) {
    }

    record Colleague(String userId, String name) {
    }

    record Choice(String duty, String chinese, String english, List<Colleague> colleagues) {
    }

    @GetMapping("/choices")
    @Operation(summary = "我的岗位与可代办的同事 My duties, with the colleagues who could stand in")
    List<Choice> choices() {
        Map<String, Duty> names = duties.names();
        return desk.choices().entrySet().stream().map(one -> new Choice(one.getKey(), names.get(one.getKey()).chinese(), names.get(one.getKey()).english(),
            one.getValue().stream().map(user -> new Colleague(user, actors.displayName(user))).toList())).toList();
    }

    @GetMapping
    @Operation(summary = "我交办的与我代办的 Those that I made or stand in by; all for an auditor")
    List<Row> visible() {
        Map<String, Duty> names = duties.names();
        return desk.visible().stream().map(found -> row(found, names)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "我不在时交他人代办 While I am away another stands in")
    Row arrange(@RequestBody StandInEntry entry) {
        return row(desk.arrange(entry), duties.names());
    }

    private Row row(StandIn found, Map<String, Duty> names) {
        Duty duty = names.get(found.duty());
        return new Row(found, duty.chinese() + " " + duty.english(), actors.displayName(found.absent()), actors.displayName(found.delegate()),
            desk.stateOf(found),
            found.absent().equals(actors.currentUser()));
    }
}
