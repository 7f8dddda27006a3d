package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.Unmasking;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "案卷 Cases")
class UnmaskController {
    private final Unmasking unmasking;

    UnmaskController(Unmasking unmasking) {
        this.unmasking = unmasking;
    }

    /**
     * @param field the path at which the case's facts show the number masked
     * @param reason what the number is needed for
     */
    record Wish(String field, String reason) {
    }

    record Shown(String field, String number) {
    }

    @PostMapping("/api/cases/{caseId}/identity/unmask")
    @Operation(summary = "查看完整证件号码，须写明原因 See a person's whole number, for a reason that is put on the trail")
    ResponseEntity<Shown> unmask(@PathVariable String caseId, @RequestBody Wish wish) {
        String number = unmasking.number(caseId, wish.field(), wish.reason());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Shown(wish.field(), number));
    }
}
