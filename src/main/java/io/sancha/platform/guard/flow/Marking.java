package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the state of the net for where a case stands. Events at an edge that do not end what they stand at count as armed, whether they have fired or
 * not: so more is looked at than can happen, and nothing that can is left out.
 */
final class Marking {
    private final Translation translation;
    private final Net net;
    private final Set<Integer> codes = new TreeSet<>();
    /** Nodes with a token, and those around them. */
    private final Set<Spot> active = new LinkedHashSet<>();
    /** How many instances were found that the same call activity called. */
    private final Map<List<String>, Integer> instances = new HashMap<>();

    private Marking(Translation translation) {
        this.translation = translation;
        this.net = translation.net();
    }

    /** @throws NoPlace where the case stands at what the diagrams do not have, or where nobody can wait */
    static State of(Translation translation, Collection<Standing> standings) {
        var marking = new Marking(translation);
        standings.forEach(marking::mark);
        marking.around();
        return marking.net.state(marking.codes);
    }

    private void mark(Standing standing) {
        Region region = region(standing.path());
        standing.at().forEach((element, count) -> {
            Spot spot = find(region, element);
            if (spot == null) {
                throw new NoPlace(element);
            }
            if (spot.several()) {
                spot.copies.subList(0, Math.min(count, spot.copies.size())).forEach(this::wait);
            } else {
                wait(spot);
            }
        });
        standing.says().forEach((name, value) -> {
            Integer variable = region.instance.variable(name);
            if (variable != null) {
                codes.add(net.code(variable, net.values().known(value)));
            }
        });
    }

    /** The inside of the process that was called on this path. */
    private Region region(List<String> path) {
        Region region = translation.root().region;
        for (int i = 0; i < path.size(); i++) {
            Spot call = find(region, path.get(i));
            if (call == null || call.element.kind() != Kind.CALL) {
                throw new NoPlace(path.get(i));
            }
            if (call.several()) {
                int nth = i + 1 < path.size() ? 0 : instances.merge(path, 1, Integer::sum) - 1;
                call = call.copies.get(Math.min(nth, call.copies.size() - 1));
            }
            if (call.region == null) {
                throw new NoPlace(path.get(i));
            }
            region = call.region;
        }
        return region;
    }

    /** A node of a process, also within its sub-processes. */
    private static Spot find(Region region, String element) {
        Spot found = region.spots.get(element);
        for (Spot spot : found == null ? region.spots.values() : List.<Spot>of()) {
            for (Spot inner : spot.several() ? spot.copies : List.of(spot)) {
                boolean inside = inner.element.kind() == Kind.SUB_PROCESS || inner.element.kind() == Kind.EVENT_SUB_PROCESS;
                found = found == null && inside ? find(inner.region, element) : found;
            }
        }
        return found;
    }

    private void wait(Spot spot) {
        if (!spot.element.kind().waits() && spot.element.kind() != Kind.CALL) {
            throw new NoPlace(spot.element.id());
        }
        for (Spot one = spot; one != null; one = one.around.owner) {
            active.add(one);
        }
    }

    /** The tokens of the nodes, and what is armed at their edges and in the scopes around them. */
    private void around() {
        for (Spot spot : active) {
            codes.add(spot.running);
            codes.addAll(spot.armed.values());
            if (spot.region != null && spot.region.scope != null) {
                List<Spot> handling = handling(spot.region);
                if (handling.stream().noneMatch(Marking::interrupts)) {
                    spot.region.armed.forEach((handler, place) -> {
                        if (!handling.contains(spot.region.spots.get(handler))) {
                            codes.add(place);
                        }
                    });
                }
            }
        }
    }

    private List<Spot> handling(Region region) {
        List<Spot> handling = new ArrayList<>();
        region.armed.keySet().stream().map(region.spots::get).filter(active::contains).forEach(handling::add);
        return handling;
    }

    private static boolean interrupts(Spot handler) {
        return handler.element.body().starts().stream().allMatch(start -> start.event().interrupting());
    }
}
