package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a head asks for.
 *
 * @param manager user id of who answers so far; empty where nobody does @param to of who is to answer @param customers keys of theirs that go over
 */
@AskedBy(rule = "CUS-06", zh = "批量移交须写明移交人、接收人、客户和原因", en = "a hand-over names who gives, who receives, the customers and the reason")
public record AskEntry(@Size(max = 64) String manager, @NotBlank @Size(max = 64) String to,
    @NotEmpty @Size(max = 500) List<@NotNull Long> customers, @NotBlank @Size(min = 2, max = 200) String reason) {
    public AskEntry {
        manager = manager == null ? "" : manager.strip();
        reason = reason == null ? null : reason.strip();
    }
}
