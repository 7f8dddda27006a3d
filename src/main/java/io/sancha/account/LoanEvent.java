package io.sancha.account;

import io.sancha.money.Money;
import java.time.LocalDate;

/** Something that happened to an account from outside. */
record LoanEvent(long id, String key, Kind kind, Money amount, LocalDate valueDate, Long reverses, LocalDate bankDate) {
    enum Kind {
        PAYMENT, COST, MISUSE, MISUSE_ENDED, WRITE_OFF, REVERSAL
    }
}
