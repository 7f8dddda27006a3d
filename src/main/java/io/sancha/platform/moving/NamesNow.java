package io.sancha.platform.moving;

import io.sancha.platform.engine.RunningInstances.Doing;
import io.sancha.platform.engine.RunningInstances.Running;
import io.sancha.platform.guard.flow.Done;
import java.util.List;
import java.util.Map;

/**
 * What cases have done, as it is called in the version to which they are to move: by what was stated when they moved before, move after move, and by what
 * is stated now.
 */
final class NamesNow {
    private final String process;
    private final Map<String, String> stated;
    private final EarlierMoves earlier;
    private Map<String, List<EarlierMoves.Made>> moves = Map.of();

    /** @param stated of the diagram that they are to follow */
    NamesNow(String process, Map<String, String> stated, EarlierMoves earlier) {
        this.process = process;
        this.stated = stated;
        this.earlier = earlier;
    }

    /** Reads where these cases have moved; before any of them is asked about. */
    void look(List<String> cases) {
        moves = earlier.of(cases);
    }

    List<Done> done(Running running) {
        List<EarlierMoves.Made> made = moves.getOrDefault(running.caseId(), List.of());
        return running.done().stream().map(doing -> now(doing, made)).toList();
    }

    private Done now(Doing doing, List<EarlierMoves.Made> made) {
        Done what = doing.what();
        String name = what.element();
        int version = doing.version();
        for (EarlierMoves.Made move : made) {
            // what was done after a move was done under the name that it has there
            if (move.process().equals(what.process()) && version <= move.from()) {
                name = move.stated().getOrDefault(name, name);
                version = move.to();
            }
        }
        name = what.process().equals(process) ? stated.getOrDefault(name, name) : name;
        return name.equals(what.element()) ? what : new Done(what.process(), name, what.said());
    }
}
