package io.sancha.lending.counter;

import io.sancha.lending.account.Receipt;

/** What would become of a payment if it were booked now. Asking is no attempt: what stands against it is told, not refused, and leaves nothing on the trail. */
public sealed interface Foreseen {
    /** @param receipt what it would settle */
    record Settles(Receipt receipt) implements Foreseen {
    }

    /** @param reason what stands against it */
    record Not(CounterDesk.Reason reason) implements Foreseen {
    }
}
