package io.sancha.steps.relationship.portfolio;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the receiver answers of some customers. @param accept whether they take them over @param reason asked for where they do not */
public record AnswerEntry(@NotEmpty @Size(max = 500) List<@NotNull Long> customers, boolean accept, @Size(max = 200) String reason) {
}
