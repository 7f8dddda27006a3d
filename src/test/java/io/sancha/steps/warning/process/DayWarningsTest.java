package io.sancha.steps.warning.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sancha.platform.audit.Refusal;
import io.sancha.steps.warning.WarningSearch;
import io.sancha.steps.warning.WarningSearch.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a day warns of is not lost where one of it cannot be raised. */
class DayWarningsTest {
    private static final LocalDate DAY = LocalDate.parse("2024-05-20");
    private static final Found ONE = new Found("L1", "LOAN_OVERDUE", "overdue/2024-05-19", "逾期 overdue");
    private static final Found OTHER = new Found("L2", "LOAN_OVERDUE", "overdue/2024-05-19", "逾期 overdue");
    private final WarningSearch search = mock();
    private final WarningProcess process = mock();
    private final DayWarnings warnings = new DayWarnings(search, process);

    @BeforeEach
    void aDayThatWarnsOfTwo() {
        when(search.dayToLookAt()).thenReturn(Optional.of(DAY));
        when(search.found(DAY, null)).thenReturn(List.of(ONE, OTHER));
        when(search.found(DAY, OTHER)).thenReturn(List.of());
    }

    @Test
    void whatFailsHoldsNothingBackAndTheDayIsLookedAtAgain() {
        doThrow(new IllegalStateException("the database is away")).when(process).warningFound(ONE);

        assertThat(warnings.dayEnded(() -> true).done()).isEqualTo(1);
        verify(process).warningFound(OTHER);
        verify(search, never()).lookedAt(any(), anyInt());

        doNothing().when(process).warningFound(ONE);
        when(search.found(DAY, null)).thenReturn(List.of(ONE));
        when(search.found(DAY, ONE)).thenReturn(List.of());
        assertThat(warnings.dayEnded(() -> true).done()).isEqualTo(1);
        verify(search).lookedAt(DAY, 1);
    }

    @Test
    void whoWasFasterOrHasEndedIsNoFailure() {
        doThrow(Refusal.by("PLM-10", "已登记", "raised already")).when(process).warningFound(ONE);

        assertThat(warnings.dayEnded(() -> true).done()).isEqualTo(1);
        verify(search).lookedAt(DAY, 1);
    }
}
