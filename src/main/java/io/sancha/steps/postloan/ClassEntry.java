package io.sancha.steps.postloan;

import io.sancha.lending.account.books.RiskClass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code propose-class}, {@code determine-class} and {@code approve-class}. */
public record ClassEntry(@NotNull RiskClass riskClass, @NotBlank @Size(max = 2000) String reason) {
}
