package io.sancha.platform.database;

import io.sancha.kernel.money.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** An amount in yuan as {@code numeric(17,2)}. Columns that may hold another currency keep it beside the amount. */
@Converter(autoApply = true)
class MoneyColumn implements AttributeConverter<Money, BigDecimal> {
    @Override
    public BigDecimal convertToDatabaseColumn(Money money) {
        if (money != null && !money.currency().equals(Money.CNY)) {
            throw new IllegalArgumentException("a column in yuan cannot hold " + money);
        }
        return money == null ? null : money.amount();
    }

    @Override
    public Money convertToEntityAttribute(BigDecimal yuan) {
        return yuan == null ? null : Money.of(yuan, Money.CNY);
    }
}
