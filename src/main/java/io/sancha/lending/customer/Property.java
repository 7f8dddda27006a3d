package io.sancha.lending.customer;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

/** A thing that the family owns, with its value in yuan. */
@Embeddable
@AskedBy(rule = "CUS-02", zh = "家庭财产须写明种类和价值", en = "family property is held by kind and value")
public record Property(@NotNull @Enumerated(EnumType.STRING) PropertyKind kind, @NotNull Money value) {
}
