package io.sancha.steps.postloan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sancha.steps.postloan.PostloanDesk;
import io.sancha.steps.postloan.TriggerSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** PLM-08: no loan's trigger is lost where another's inspections cannot be planned anew. */
class DayTriggersTest {
    private static final LocalDate DAY = LocalDate.parse("2024-05-20");
    private final TriggerSearch search = mock();
    private final PostloanDesk desk = mock();
    private final PostloanProcess process = mock();
    private final DayTriggers triggers = new DayTriggers(search, desk, process);

    @Test
    void whatFailsHoldsNothingBackAndTheDayIsLookedAtAgain() {
        when(search.dayToLookAt()).thenReturn(Optional.of(DAY));
        when(search.casesBehind("")).thenReturn(List.of("A", "B", "C"));
        when(search.casesBehind("C")).thenReturn(List.of());
        when(desk.triggersDiffer("A")).thenReturn(true);
        when(desk.triggersDiffer("C")).thenReturn(true);
        doThrow(new IllegalStateException("the case is being worked on")).when(process).triggersChanged("A");

        assertThat(triggers.dayEnded(() -> true).done()).isEqualTo(1);
        verify(process).triggersChanged("C");
        verify(process, never()).triggersChanged("B");
        verify(search, never()).lookedAt(any(), anyInt());

        doNothing().when(process).triggersChanged("A");
        when(desk.triggersDiffer("C")).thenReturn(false);
        assertThat(triggers.dayEnded(() -> true).done()).isEqualTo(1);
        verify(search).lookedAt(DAY, 1);
    }
}
