package io.sancha.platform.replay;

import java.time.LocalDate;

/**
 * What somebody asks to be replayed, as it came.
 *
 * @param decision id of the changed table
 * @param from first day whose decisions are looked at
 * @param until last day
 * @param most the latest so many
 */
public record ReplayRequest(String decision, LocalDate from, LocalDate until, Integer most) {
}
