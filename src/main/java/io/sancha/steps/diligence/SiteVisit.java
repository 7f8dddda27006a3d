package io.sancha.steps.diligence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A visit to the borrower: when, where, and what was seen. */
@Embeddable
public record SiteVisit(@Column(name = "visited_on") LocalDate on, String place, String found) {
}
