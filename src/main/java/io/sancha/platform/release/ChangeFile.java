package io.sancha.platform.release;

import io.sancha.platform.audit.Hashes;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A file of a change.
 *
 * @param name its name in the bank, such as {@code review/review.bpmn}
 * @param sha256 hash of what it is to become
 * @param baseSha256 hash of what ran when it was proposed; null where nothing did
 */
public record ChangeFile(String name, String sha256, String baseSha256) {
    /** The hash of all files of a change: of one line a file, {@code name sha256}, in the order of their names, each ended by a line feed. */
    static String together(Collection<ChangeFile> files) {
        return Hashes.sha256(files.stream().map(file -> file.name() + " " + file.sha256() + "\n").sorted().collect(Collectors.joining()));
    }
}
