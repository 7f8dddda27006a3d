package io.sancha.platform.audit;

import java.time.Instant;
import java.util.List;

/**
 * What the trail of a case holds of one process.
 *
 * @param process its key, such as {@code diligence}
 * @param began when the first record was written
 * @param ended when the last was
 * @param actors user ids of who did something, the system among them
 * @param refused how many tries were refused
 */
public record TrailPart(String process, Instant began, Instant ended, List<String> actors, int refused) {
}
