package io.sancha.platform.standin;

import java.time.LocalDate;

/** What who will be away states: to whom, which duty, from which to which day, and why. */
public record StandInEntry(String delegate, String duty, LocalDate firstDay, LocalDate lastDay, String reason) {
}
