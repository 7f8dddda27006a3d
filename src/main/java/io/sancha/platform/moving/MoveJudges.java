package io.sancha.platform.moving;

import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.staffing.CaseStaffing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a {@link MoveJudge} of what runs now. */
@Component
class MoveJudges {
    private final Guard guard = Guard.ofTheBank();
    private final InstanceMoves engine;
    private final DeployedVersions versions;
    private final DiagramNames names;
    private final ProcessFiles processes;
    private final EarlierMoves moves;
    private final CaseStaffing staffing;

    MoveJudges(InstanceMoves engine, DeployedVersions versions, DiagramNames names, ProcessFiles processes, EarlierMoves moves,
        CaseStaffing staffing) {
        this.moves = moves;
        this.staffing = staffing;
        this.engine = engine;
        this.versions = versions;
        this.names = names;
        this.processes = processes;
    }

    MoveJudge of(String process, int to, Map<String, String> stated) {
        return new MoveJudge(process, to, stated, engine, new StandingTrees(guard, versions, names, processes),
            new NamesNow(process, stated, moves), new MoveStaffing(staffing));
    }
}
