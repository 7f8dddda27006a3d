package io.sancha.lending.customer;

import io.sancha.kernel.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

/** A thing that the family owns, with its value in yuan. */
@Embeddable
public record Property(@NotNull @Enumerated(EnumType.STRING) PropertyKind kind, @NotNull Money value) {
}
