package io.sancha.steps.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * What the secretary enters to convene a session.
 *
 * @param members user ids of the members of this session, five or seven
 * @param absent those of them who did not come; may be left out
 */
public record ConveneEntry(@NotEmpty List<@NotBlank String> members, List<@NotBlank String> absent) {
    public ConveneEntry {
        members = members == null ? List.of() : List.copyOf(members);
        absent = absent == null ? List.of() : List.copyOf(absent);
    }
}
