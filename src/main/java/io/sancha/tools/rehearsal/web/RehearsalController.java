package io.sancha.tools.rehearsal.web;

import io.sancha.platform.release.RehearsalDesk;
import io.sancha.tools.rehearsal.RehearsalReader;
import io.sancha.tools.rehearsal.RehearsalRunner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/process-changes/{id}/rehearsals")
@Tag(name = "流程变更 Changes to processes")
class RehearsalController {
    private final RehearsalRunner runner;
    private final RehearsalReader reader;
    private final RehearsalDesk desk;

    RehearsalController(RehearsalRunner runner, RehearsalReader reader, RehearsalDesk desk) {
        this.runner = runner;
        this.reader = reader;
        this.desk = desk;
    }

    /** @param dossier name of one of the build's; absent for one's own @param name of one's own @param content one's own, the JSON as a text */
    record Walked(String dossier, String name, String content) {
    }

    /** @param id number of the rehearsal that has begun */
    record Begun(long id) {
    }

    @GetMapping
    @Operation(summary = "一项变更的预演、可用的案卷、正在进行的进度 The rehearsals of a change, the dossiers there are, and how far one has come")
    RehearsalReader.View view(@PathVariable long id) {
        return reader.view(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "以一份案卷预演待复核的变更 Walk a proposed change through with a dossier")
    Begun begin(@PathVariable long id, @RequestBody Walked walked) {
        return new Begun(walked.dossier() == null ? runner.begin(id, walked.name(), walked.content()) : runner.begin(id, walked.dossier()));
    }

    @GetMapping(path = "/{rehearsal}/story", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "一次预演的经过 The acts of a rehearsal that has ended")
    String story(@PathVariable long id, @PathVariable long rehearsal) {
        return desk.story(id, rehearsal);
    }
}
