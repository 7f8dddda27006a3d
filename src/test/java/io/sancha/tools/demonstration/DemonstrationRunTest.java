package io.sancha.tools.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sancha.steps.endofday.process.EndOfDayProcess;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a server does at its start about a demonstration bank that is whole, or that there is none of. */
class DemonstrationRunTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 27);
    /** It was gone on with after a midnight. */
    private static final LocalDate REACHED = LAST.plusDays(1);
    private final DemonstrationBank bank = mock(DemonstrationBank.class);
    private final Making making = mock(Making.class);
    private final EndOfDayProcess days = mock(EndOfDayProcess.class);
    private final DemonstrationRun run = new DemonstrationRun(bank, making, days);

    private void standing(LocalDate reached, boolean whole) {
        when(bank.standing()).thenReturn(Optional.of(new DemonstrationBank.Standing(1, 100, FIRST, LAST, reached, whole)));
    }

    @Test
    void theNightOfTheDayReachedIsEndedWhereTheServerBeforeDidNotComeToIt() {
        standing(REACHED, true);
        run.beginInTheBackground();
        verify(days).dayEnded(REACHED);
        assertThat(run.progress().state()).isEqualTo(DemonstrationRun.State.WHOLE);
    }

    @Test
    void aNightThatHasEndedIsNotEndedAgain() {
        standing(REACHED, true);
        when(days.hasEnded(REACHED)).thenReturn(true);
        run.beginInTheBackground();
        verify(days, never()).dayEnded(any());
    }

    @Test
    void norIsOneAfterWhichAnotherHasEnded() {
        standing(REACHED, true);
        when(days.lastEndedAfter(REACHED)).thenReturn(Optional.of(REACHED.plusDays(1)));
        run.beginInTheBackground();
        verify(days, never()).dayEnded(any());
    }

    @Test
    void thatOneIsToBeMadeIsWrittenDownAndWhereItCannotBeNothingBegins() {
        when(bank.isEmpty()).thenReturn(true);
        run.beginInTheBackground();
        verify(making).intend(Making.SEED, Making.ALL);
        assertThat(run.progress()).isEqualTo(new DemonstrationRun.Progress(DemonstrationRun.State.NONE, 0, null));
    }

    @Test
    void beforeTheFirstDayNoDayIsReached() {
        standing(FIRST.minusDays(1), false);
        assertThat(run.progress()).isEqualTo(new DemonstrationRun.Progress(DemonstrationRun.State.STOPPED, 0, null));
    }
}
