package io.sancha.steps.application;

import io.sancha.platform.document.DocumentEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Documents as they are handed in: those of this round, in addition to what the case has. */
public record CollectionEntry(@Size(max = 200) List<@NotNull @Valid DocumentEntry> documents) {
    public CollectionEntry {
        documents = documents == null ? List.of() : documents;
    }
}
