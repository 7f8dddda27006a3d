package io.sancha.steps.contract;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** The registrations (or deliveries) that the officer brought back. */
public record RegisterEntry(
    @AskedBy(rule = "GUA-01", zh = "担保权自登记（或交付）时设立，请办妥后提交", en = "the right arises at registration or delivery; register it first")
    @NotEmpty List<@NotNull @Valid Registration> registrations) {
    public RegisterEntry {
        registrations = registrations == null ? List.of() : List.copyOf(registrations);
    }

    /**
     * One registration.
     *
     * @param collateral the case's own mark of the thing, such as {@code C1}
     * @param certificate number of the certificate
     * @param registry who registered it; may be left out
     * @param effectiveOn from when the right stands; today where left out
     */
    @AskedBy(rule = "GUA-01", zh = "登记须写明押品和权证号", en = "a registration is of a thing, under a certificate")
    public record Registration(@NotBlank String collateral, @NotBlank @Size(max = 200) String certificate, @Size(max = 200) String registry,
        LocalDate effectiveOn) {
    }
}
