package io.sancha.steps.recovery;

import io.sancha.platform.task.AskedBy;
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
@AskedBy(rule = "GUA-06", zh = "权证出库须注销登记并有人签收", en = "certificates leave the vault when their registration is cancelled, against a signature")
public record ReleaseEntry(@NotNull @AssertTrue Boolean registrationsCancelled, @NotBlank @Size(max = 200) String receivedBy) {
}
