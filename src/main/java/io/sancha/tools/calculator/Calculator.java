package io.sancha.tools.calculator;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.schedule.InvalidTerms;
import io.sancha.kernel.schedule.Schedule;
import io.sancha.platform.audit.Refusal;
import java.util.function.Supplier;

/** Answers the questions of the calculator, or refuses with the field and the rule that is broken. */
public final class Calculator {

    private final HolidayCalendar calendar;

    /** A calculator that knows these working days. */
    public Calculator(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    /** The repayment schedule of a loan. */
    public Schedule schedule(ScheduleQuestion question) {
        return orRefuse(() -> question.terms().resolve(calendar));
    }

    /** The interest on balances. */
    public InterestQuestion.Answer interest(InterestQuestion question) {
        return orRefuse(question::answer);
    }

    /** The discount of a bill. */
    public DiscountQuestion.Answer discount(DiscountQuestion question) {
        return orRefuse(() -> question.answer(calendar));
    }

    /** The working capital that a business needs. */
    public WorkingCapitalQuestion.Answer workingCapital(WorkingCapitalQuestion question) {
        return orRefuse(question::answer);
    }

    private static <T> T orRefuse(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (InvalidTerms invalid) {
            throw Refusal.by(invalid.rule(), invalid.zh(), invalid.en()).atField(invalid.field());
        }
    }
}
