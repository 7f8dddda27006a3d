package io.sancha.platform.moving;

import io.sancha.platform.engine.DiagramElements.Node;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.moving.MoveReader.Place;
import io.sancha.platform.moving.MoveReader.Timers;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Which timers a plan's cases lose and begin. Two files and what is stated of them say so once and for all: of the plans looked at last it is kept. */
@Component
class PlannedTimers {
    private static final int KEPT = 200;
    private final InstanceMoves engine;
    private final Map<Between, Optional<Timers>> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Between, Optional<Timers>> eldest) {
            return size() > KEPT;
        }
    };

    PlannedTimers(InstanceMoves engine) {
        this.engine = engine;
    }

    /** By the hashes of the files, since a number may be given again where versions were taken out. */
    private record Between(String from, String to, Map<String, String> stated, int version) {
    }

    /** By source version, those of which a timer is lost or begins anew. */
    List<Timers> of(MovePlan plan) {
        return plan.sources().entrySet().stream().map(source -> {
            var between = new Between(source.getValue(), plan.toSha256(), plan.mappings(), source.getKey());
            Optional<Timers> timers = get(between);
            if (timers == null) {
                timers = Optional.ofNullable(read(plan, source.getKey()));
                put(between, timers);
            }
            return timers.orElse(null);
        }).filter(Objects::nonNull).toList();
    }

    private synchronized Optional<Timers> get(Between between) {
        return known.get(between);
    }

    private synchronized void put(Between between, Optional<Timers> timers) {
        known.put(between, timers);
    }

    private Timers read(MovePlan plan, int version) {
        Map<String, String> becoming = engine.becoming(new VersionMove(plan.process(), version, plan.to(), plan.mappings()));
        List<Place> lost = timers(engine.nodes(plan.process(), version).values(), element -> !becoming.containsKey(element));
        var kept = new HashSet<>(becoming.values());
        List<Place> begun = timers(engine.nodes(plan.process(), plan.to()).values(), element -> !kept.contains(element));
        return lost.isEmpty() && begun.isEmpty() ? null : new Timers(version, lost, begun);
    }

    private static List<Place> timers(Collection<Node> nodes, Predicate<String> which) {
        return nodes.stream().filter(Node::timer).filter(node -> which.test(node.id())).map(node -> new Place(node.id(), node.name())).toList();
    }
}
