package io.sancha.platform.moving;

import io.sancha.platform.engine.RunningInstances.Level;
import io.sancha.platform.engine.RunningInstances.Running;
import io.sancha.platform.guard.flow.Standing;
import io.sancha.platform.moving.StandingTrees.Followed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A case as it stands, or as it will once one of its instances has moved: which versions its instances follow, and where they wait. */
final class StandingCase {
    private final Running running;
    private final int to;
    private final Map<String, String> becoming;

    private StandingCase(Running running, int to, Map<String, String> becoming) {
        this.running = running;
        this.to = to;
        this.becoming = becoming;
    }

    static StandingCase asItIs(Running running) {
        return new StandingCase(running, running.own().version(), null);
    }

    /** @param becoming which element of its version becomes which */
    static StandingCase moved(Running running, int to, Map<String, String> becoming) {
        return new StandingCase(running, to, becoming);
    }

    /** Of each instance the version, by the call activities that led to it. */
    Map<List<String>, Followed> followed() {
        Map<List<String>, Followed> followed = new HashMap<>();
        running.levels().forEach(level -> followed.put(path(level), new Followed(level.process(), moves(level) ? to : level.version())));
        return followed;
    }

    List<Standing> standings() {
        return running.levels().stream().map(level -> new Standing(path(level), at(level), level.says())).toList();
    }

    private boolean moves(Level level) {
        return level.instance().equals(running.instance());
    }

    /** A call activity that is called otherwise in the other version leads on under its new name. */
    private List<String> path(Level level) {
        List<String> own = running.own().path();
        if (becoming == null || level.path().size() <= own.size() || !level.path().subList(0, own.size()).equals(own)) {
            return level.path();
        }
        List<String> path = new ArrayList<>(level.path());
        path.set(own.size(), becoming.getOrDefault(path.get(own.size()), path.get(own.size())));
        return path;
    }

    private Map<String, Integer> at(Level level) {
        if (becoming == null || !moves(level)) {
            return level.at();
        }
        Map<String, Integer> at = new TreeMap<>();
        level.at().forEach((element, count) -> at.merge(becoming.get(element), count, Integer::sum));
        return at;
    }
}
