package io.sancha.platform.guard.read;

import java.util.Map;
import java.util.TreeMap;

/** Of events at one edge as many are taken as can be proved together. */
final class EventsAtEdges {
    private EventsAtEdges() {
    }

    static void check(Element definitions) throws Unreadable {
        Map<String, Integer> at = new TreeMap<>();
        definitions.all("boundaryEvent").forEach(event -> at.merge(event.given("attachedToRef"), 1, Integer::sum));
        for (Map.Entry<String, Integer> edge : at.entrySet()) {
            if (edge.getValue() > Limits.AT_ONE_EDGE) {
                throw new Unreadable(edge.getKey(), "边上有 " + edge.getValue() + " 个事件，至多 " + Limits.AT_ONE_EDGE + " 个：请减少提醒", "has " + edge.getValue()
                    + " events at its edge, at most " + Limits.AT_ONE_EDGE + " are taken: remind less often");
            }
        }
    }
}
