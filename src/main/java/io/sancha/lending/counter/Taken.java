package io.sancha.lending.counter;

import io.sancha.lending.account.Receipt;

/** What became of money that was entered: it is booked, or it waits for a second accountant. */
public sealed interface Taken {
    /** @param receipt what it settled */
    record Booked(Receipt receipt) implements Taken {
    }

    /** @param payment as it was entered */
    record Waits(WaitingPayment payment) implements Taken {
    }
}
