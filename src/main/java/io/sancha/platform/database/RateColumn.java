package io.sancha.platform.database;

import io.sancha.kernel.money.Rate;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** A rate as its per cent a year, {@code numeric(9,6)}. */
@Converter(autoApply = true)
class RateColumn implements AttributeConverter<Rate, BigDecimal> {
    @Override
    public BigDecimal convertToDatabaseColumn(Rate rate) {
        return rate == null ? null : rate.annualPercent();
    }

    @Override
    public Rate convertToEntityAttribute(BigDecimal percent) {
        return percent == null ? null : Rate.annualPercent(percent);
    }
}
