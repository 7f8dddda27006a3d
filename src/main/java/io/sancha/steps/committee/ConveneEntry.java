package io.sancha.steps.committee;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * What the secretary enters to convene a session.
 *
 * @param members user ids of the members of this session, five or seven
 * @param absent those of them who did not come; may be left out
 */
public record ConveneEntry(
    @AskedBy(rule = "CMT-04", zh = "须列明参会委员，才能核对人数与组成", en = "the members make the quorum")
    @NotEmpty List<@NotBlank String> members, List<@NotBlank String> absent) {
    public ConveneEntry {
        members = members == null ? List.of() : List.copyOf(members);
        absent = absent == null ? List.of() : List.copyOf(absent);
    }
}
