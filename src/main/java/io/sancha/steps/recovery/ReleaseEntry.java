package io.sancha.steps.recovery;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the custodian enters at {@code release-security}.
 *
 * @param registrationsCancelled that every registration shown was cancelled
 * @param receivedBy who signed for the certificates
 */
public record ReleaseEntry(@NotNull @AssertTrue Boolean registrationsCancelled, @NotBlank @Size(max = 200) String receivedBy) {
}
