package io.sancha.steps.spotcheck.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sancha.steps.spotcheck.SpotDraws;
import io.sancha.steps.spotcheck.SpotDraws.Drawn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Neither a visit that cannot begin nor a draw that cannot be made keeps another visit back. */
class DaySpotChecksTest {
    private static final Drawn ONE = new Drawn(1, "L1", 7, "seal");
    private static final Drawn OTHER = new Drawn(2, "L2", 7, "seal");
    private final SpotDraws draws = mock();
    private final SpotCheckProcess process = mock();
    private final DaySpotChecks visits = new DaySpotChecks(draws, process);

    @BeforeEach
    void twoAreDue() {
        when(draws.due(0)).thenReturn(List.of(ONE, OTHER));
        when(draws.due(2)).thenReturn(List.of());
    }

    @Test
    void oneThatFailsHoldsNoneBackAndIsTriedAgain() {
        doThrow(new IllegalStateException("the database is away")).when(process).visitDue(ONE);

        assertThat(visits.look(() -> true).whole()).isFalse();
        verify(process).visitDue(OTHER);
        verify(draws).drawMonth();
    }

    @Test
    void aDrawThatFailsHoldsNoVisitBack() {
        when(draws.drawMonth()).thenThrow(new IllegalStateException("no such row of the policy"));

        assertThatThrownBy(() -> visits.look(() -> true)).isInstanceOf(IllegalStateException.class);
        verify(process).visitDue(ONE);
        verify(process).visitDue(OTHER);
    }
}
