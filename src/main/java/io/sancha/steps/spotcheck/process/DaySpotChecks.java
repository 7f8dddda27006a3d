package io.sancha.steps.spotcheck.process;

import io.sancha.platform.engine.EachAlone;
import io.sancha.platform.engine.EachAlone.Tally;
import io.sancha.steps.spotcheck.SpotDraws;
import io.sancha.steps.spotcheck.SpotDraws.Drawn;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** Begins each unannounced visit on its day, and draws those of a month once a day of it has ended. */
@Service
public class DaySpotChecks {
    private final SpotDraws draws;
    private final SpotCheckProcess process;

    DaySpotChecks(SpotDraws draws, SpotCheckProcess process) {
        this.draws = draws;
        this.process = process;
    }

    /** @return how many visits it began */
    public Tally look(BooleanSupplier goesOn) {
        Tally begun = new EachAlone<>("unannounced visits", Drawn::loanNumber, goesOn).of(
            page -> draws.due(page.isEmpty() ? 0 : page.get(page.size() - 1).id()), process::visitDue);
        // last: what cannot be drawn keeps no visit of an earlier draw back
        draws.drawMonth();
        return begun;
    }
}
