package io.sancha.steps.spotcheck.process;

import io.sancha.platform.engine.EachAlone;
import io.sancha.platform.engine.EachAlone.Tally;
import io.sancha.steps.spotcheck.SpotDraws;
import io.sancha.steps.spotcheck.SpotDraws.Drawn;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** Draws a month's unannounced visits once a day of it has ended, and begins each on its day. */
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
        draws.drawMonth();
        return new EachAlone<>("unannounced visits", Drawn::loanNumber, goesOn).of(
            page -> draws.due(page.isEmpty() ? 0 : page.get(page.size() - 1).id()), process::visitDue);
    }
}
