package io.sancha.steps.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.diligence.ReportEntry.Opinion;
import io.sancha.steps.diligence.ReportEntry.Sections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionRulesTest {
    private static final Opinion LEND = new Opinion(true, Money.cny("9000000.00"), 12, Rate.annualPercent("5.220"));

    @Test
    void takesSevenShortButClearSections() {
        assertThatCode(() -> SectionRules.check(new ReportEntry(sections("同意"), LEND))).doesNotThrowAnyException();
        assertThatCode(() -> SectionRules.check(new ReportEntry(sections("不同意"), new Opinion(false, null, null, null)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "。。。", "无", "-", "12345", "同同同"})
    @DisplayName("INV-06: a section that is empty or says nothing is refused")
    void refusesASectionThatSaysNothing(String text) {
        refused(() -> SectionRules.check(new ReportEntry(sections(text), LEND)), "sections.conclusion");
    }

    @Test
    @DisplayName("INV-06: a missing section, a report copied down and one without sections are refused")
    void refusesAReportThatIsNoReport() {
        refused(() -> SectionRules.check(new ReportEntry(new Sections("教师", "不适用", null, "月供收入比低", "无逾期", "公务员", "同意"), LEND)), "sections.request");
        refused(() -> SectionRules.check(new ReportEntry(new Sections("良好", "良好", "装修", "良好", "无逾期", "公务员", "同意"), LEND)), "sections");
        refused(() -> SectionRules.check(new ReportEntry(null, LEND)), "sections");
    }

    @Test
    @DisplayName("INV-06: the conclusion says whether, how much, how long and at which rate")
    void refusesAnUnclearConclusion() {
        Sections sections = sections("同意");
        refused(() -> SectionRules.check(new ReportEntry(sections, null)), "conclusion.recommend");
        refused(() -> SectionRules.check(new ReportEntry(sections, new Opinion(null, LEND.amount(), 12, LEND.annualRatePercent()))), "conclusion.recommend");
        refused(() -> SectionRules.check(new ReportEntry(sections, new Opinion(true, null, 12, LEND.annualRatePercent()))), "conclusion.amount");
        refused(() -> SectionRules.check(new ReportEntry(sections, new Opinion(true, Money.cny("0.00"), 12, LEND.annualRatePercent()))), "conclusion.amount");
        refused(() -> SectionRules.check(new ReportEntry(sections, new Opinion(true, LEND.amount(), null, LEND.annualRatePercent()))), "conclusion.termMonths");
        refused(() -> SectionRules.check(new ReportEntry(sections, new Opinion(true, LEND.amount(), 12, null))), "conclusion.annualRatePercent");
    }

    private static Sections sections(String conclusion) {
        return new Sections("教师，工作稳定", "不适用", "装修", "月供收入比低于三成", "征信无逾期", "保证人为公务员", conclusion);
    }

    private static void refused(ThrowingCallable attempt, String field) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("INV-06");
            assertThat(refusal.field()).contains(field);
        });
    }
}
