package io.sancha.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentDatesTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-03-01");
    private final DocumentDates dates = new DocumentDates(TODAY);

    @Test
    void takesDatesUpToToday() {
        assertThatCode(() -> dates.check(statements(TODAY, null, TODAY), "d")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("SEQ-03: a date in the future is refused")
    void refusesTheFuture() {
        assertThatThrownBy(() -> dates.check(statements(TODAY.plusDays(1), null, TODAY), "documents[0]")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("SEQ-03");
            assertThat(refusal.field()).contains("documents[0].issuedOn");
        });
        assertThatThrownBy(() -> dates.check(statements(null, null, TODAY.plusDays(1)), "d")).hasMessageContaining("SEQ-03");
    }

    @Test
    void refusesWhatExpiresBeforeItIsIssued() {
        assertThatThrownBy(() -> dates.check(statements(TODAY, TODAY.minusDays(1), TODAY.minusDays(9)), "d")).hasMessageContaining("before it was issued");
    }

    @Test
    void refusesStatementsWithoutOrBeforeTheirPeriod() {
        assertThatThrownBy(() -> dates.check(statements(TODAY, null, null), "d"))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("APP-08")).extracting("field").isEqualTo("d.periodEnd");
        assertThatThrownBy(() -> dates.check(statements(TODAY.minusDays(2), null, TODAY.minusDays(1)), "d")).hasMessageContaining("before the period ended");
    }

    private static DocumentEntry statements(LocalDate issued, LocalDate expires, LocalDate period) {
        return new DocumentEntry(DocumentType.AUDITED_STATEMENTS, "年报", DocumentHolder.BORROWER, true, issued, expires, period, "f", null, null);
    }
}
