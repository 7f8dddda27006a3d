package io.sancha.tools.board;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every minute whether a day has ended, where background work is done at all. */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class BoardBeat extends Beat {
    private final BoardKeeper keeper;

    BoardBeat(BoardKeeper keeper) {
        super("board", Duration.ofSeconds(5), Duration.ofMinutes(1));
        this.keeper = keeper;
    }

    @Override
    protected void look() {
        keeper.look();
    }
}
