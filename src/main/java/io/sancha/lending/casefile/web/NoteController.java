package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.CaseNotes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping("/api/cases/{caseId}/notes")
@Tag(name = "案卷 Cases")
class NoteController {
    private final CaseNotes notes;

    NoteController(CaseNotes notes) {
        this.notes = notes;
    }

    record Words(String text) {
    }

    /** @param upTo the id of the last note that was read */
    record Seen(long upTo) {
    }

    @GetMapping
    @Operation(summary = "案卷备注及何人已阅 Notes on a case, and who has read each")
    List<CaseNotes.Note> notes(@PathVariable String caseId) {
        return notes.of(caseId);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "加备注，记入经过 Leave a note; it goes on the trail")
    void add(@PathVariable String caseId, @RequestBody Words words) {
        notes.add(caseId, words.text());
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "已阅 The reader has read the notes up to this one")
    void seen(@PathVariable String caseId, @RequestBody Seen seen) {
        notes.seen(caseId, seen.upTo());
    }
}
