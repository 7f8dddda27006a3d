package io.sancha.platform.standin;

import java.time.Instant;

/** That a task is held under a stand-in. @param at when it was taken over */
public record Takeover(long id, long standInId, String taskId, Instant at) {
}
