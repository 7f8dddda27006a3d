package io.sancha.platform.people.web;

import io.sancha.platform.people.Actors;
import io.sancha.platform.people.RelationKind;
import io.sancha.platform.people.StaffRelation;
import io.sancha.platform.people.StaffRelationEntry;
import io.sancha.platform.people.StaffRelations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/staff-relations")
@Tag(name = "回避关系 Relations")
class StaffRelationController {
    private final StaffRelations relations;
    private final Actors actors;

    StaffRelationController(StaffRelations relations, Actors actors) {
        this.relations = relations;
        this.actors = actors;
    }

    record Row(StaffRelation relation, String userName) {
    }

    record Kind(String id, String chinese, String english) {
    }

    record Ending(String reason) {
    }

    @GetMapping
    @Operation(summary = "本人的关系；风险检查岗、系统管理员、审计可见全部 One's own; all for those who keep them and auditors")
    List<Row> visible() {
        return relations.visible().stream().map(this::row).toList();
    }

    @GetMapping("/kinds")
    @Operation(summary = "关系的种类 Kinds of relations")
    List<Kind> kinds() {
        return Arrays.stream(RelationKind.values()).map(kind -> new Kind(kind.name(), kind.chinese(), kind.english())).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "申报关系 Declare a relation")
    Row declare(@RequestBody StaffRelationEntry entry) {
        return row(relations.declare(entry));
    }

    @PostMapping("/{id}/ending")
    @Operation(summary = "终止关系 End a relation")
    Row end(@PathVariable long id, @RequestBody Ending ending) {
        return row(relations.end(id, ending.reason()));
    }

    private Row row(StaffRelation found) {
        return new Row(found, actors.displayName(found.userId()));
    }
}
