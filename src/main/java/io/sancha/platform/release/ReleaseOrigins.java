package io.sancha.platform.release;

import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProcessChange.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which change what was deployed came, for who shows what was deployed; who may look is theirs to know. */
@Service
public class ReleaseOrigins {
    private final ProcessChanges changes;
    private final Actors actors;

    ReleaseOrigins(ProcessChanges changes, Actors actors) {
        this.changes = changes;
        this.actors = actors;
    }

    /**
     * The change that brought a deployment.
     *
     * @param id its number
     * @param proposedBy how who proposed it is called; null of what came with the build
     * @param releasedBy how who released it is called; null of what came with the build
     */
    public record Origin(long id, Kind kind, String name, String reason, String proposedBy, Instant proposedAt, String releasedBy, Instant releasedAt) {
    }

    /** By the engine's ids of the deployments; what came past the releases is left out. Each person is asked for once. */
    @Transactional(readOnly = true)
    public Map<String, Origin> of(Collection<String> deployments) {
        Map<String, String> names = new HashMap<>();
        Map<String, Origin> found = new HashMap<>();
        for (ProcessChange change : changes.ofDeployments(deployments)) {
            boolean build = change.kind() == Kind.BUILD;
            found.put(change.deploymentId(), new Origin(change.id(), change.kind(), change.name(), change.reason(),
                build ? null : names.computeIfAbsent(change.proposedBy(), actors::displayName), change.proposedAt(),
                build ? null : names.computeIfAbsent(change.endedBy(), actors::displayName), change.endedAt()));
        }
        return found;
    }
}
