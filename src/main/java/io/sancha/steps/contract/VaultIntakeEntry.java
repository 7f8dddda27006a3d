package io.sancha.steps.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the custodian takes into the vault. @param matchesList whether every certificate is there and as listed (GUA-06) */
public record VaultIntakeEntry(@NotNull Boolean matchesList, @NotEmpty List<@NotNull @Valid Item> items) {
    public VaultIntakeEntry {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** One certificate. @param collateral the case's own mark, such as {@code C1} @param vaultNumber number of its place, never given twice */
    public record Item(@NotBlank String collateral, @NotBlank @Size(max = 100) String vaultNumber) {
    }
}
