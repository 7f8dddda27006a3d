package io.sancha.platform.engine;

import java.util.Map;

/**
 * From one version of a diagram to another.
 *
 * @param process its key
 * @param stated elements that are called otherwise in the other version, by their ids in the first
 */
public record VersionMove(String process, int from, int to, Map<String, String> stated) {
    public VersionMove {
        stated = Map.copyOf(stated);
    }
}
