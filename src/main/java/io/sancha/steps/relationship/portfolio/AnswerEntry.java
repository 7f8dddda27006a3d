package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the receiver answers of some customers. @param accept whether they take them over @param reason asked for where they do not */
@AskedBy(rule = "CUS-06", zh = "接收人须逐户答复是否接收", en = "who receives says of each customer whether they take it over")
public record AnswerEntry(@NotEmpty @Size(max = 500) List<@NotNull Long> customers, @NotNull Boolean accept, @Size(max = 200) String reason) {
}
