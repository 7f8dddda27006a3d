package io.sancha.steps.contract;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotNull;

/** What the second officer states: whether seal and signatures match the specimen (CON-06). */
@AskedBy(rule = "CON-06", zh = "印章和签字须与预留印鉴核对", en = "seal and signatures are compared with the specimen")
public record WitnessEntry(@NotNull Boolean sealMatchesSpecimen) {
}
