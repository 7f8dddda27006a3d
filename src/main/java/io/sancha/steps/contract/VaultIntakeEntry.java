package io.sancha.steps.contract;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the custodian takes into the vault. @param matchesList whether every certificate is there and as listed (GUA-06) */
@AskedBy(rule = "GUA-06", zh = "权证须与清单核对后入库", en = "certificates are compared with the list and taken into the vault")
public record VaultIntakeEntry(@NotNull Boolean matchesList, @NotEmpty List<@NotNull @Valid Item> items) {
    public VaultIntakeEntry {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** One certificate. @param collateral the case's own mark, such as {@code C1} @param vaultNumber number of its place, never given twice */
    @AskedBy(rule = "GUA-06", zh = "入库须写明押品和库位", en = "what is taken in has its place in the vault")
    public record Item(@NotBlank String collateral, @NotBlank @Size(max = 100) String vaultNumber) {
    }
}
