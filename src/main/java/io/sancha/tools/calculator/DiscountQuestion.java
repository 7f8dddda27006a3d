package io.sancha.tools.calculator;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.BillDiscount;
import io.sancha.kernel.schedule.InvalidTerms;
import java.math.RoundingMode;

/**
 * What is a bill worth today (贴现)? Interest is rounded half up to the fen.
 *
 * @param face the face value in yuan, above zero
 * @param discountedOn the day on which the seller is paid
 * @param maturesOn the day on which the bill falls due
 * @param annualRatePercent the rate in per cent a year, or else
 * @param monthlyRatePermille the rate in thousandths a month
 * @param remoteAcceptor whether the acceptor is in another place (异地), which takes three days more
 * @param dayCount how days are counted
 */
public record DiscountQuestion(String face, String discountedOn, String maturesOn, String annualRatePercent, String monthlyRatePermille,
        Boolean remoteAcceptor, DayCount dayCount) {

    /**
     * What it is worth.
     *
     * @param days the days counted
     * @param interest the discount interest
     * @param proceeds the face value less interest
     */
    public record Answer(long days, Money interest, Money proceeds) {
    }

    Answer answer(HolidayCalendar calendar) {
        try {
            return discounted(calendar);
        } catch (InvalidTerms invalid) {
            throw invalid.field().equals("annualRatePercent") && annualRatePercent == null && monthlyRatePermille != null ? invalid.at("monthlyRatePermille")
                : invalid;
        }
    }

    private Answer discounted(HolidayCalendar calendar) {
        BillDiscount discount = BillDiscount.of(Figures.positiveAmount("face", face), Figures.date("discountedOn", discountedOn),
                Figures.date("maturesOn", maturesOn), Figures.rate(annualRatePercent, monthlyRatePermille), Figures.given("dayCount", dayCount),
                Figures.given("remoteAcceptor", remoteAcceptor), calendar, RoundingMode.HALF_UP);
        return new Answer(discount.days(), discount.interest(), discount.proceeds());
    }
}
