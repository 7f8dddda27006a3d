package io.sancha.steps.postloan;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code propose-class}, {@code determine-class} and {@code approve-class}. */
@AskedBy(rule = "CLS-11", zh = "初分、认定、审批均须写明分类和理由", en = "each of the three hands names the class and its reason")
public record ClassEntry(@NotNull RiskClass riskClass, @NotBlank @Size(max = 2000) String reason) {
}
