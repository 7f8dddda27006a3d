package io.sancha.steps.contract;

import jakarta.validation.constraints.NotNull;

/** What the second officer states: whether seal and signatures match the specimen (CON-06). */
public record WitnessEntry(@NotNull Boolean sealMatchesSpecimen) {
}
