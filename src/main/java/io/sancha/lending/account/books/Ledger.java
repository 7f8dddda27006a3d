package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the books of one loan should say: one amount for each kind and source. */
public final class Ledger {
    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    /** What a posting tells of, unique in a loan. */
    public record Key(PostingKind kind, String source) {
    }

    /** How much, and from which day it counts. */
    public record Entry(Money amount, LocalDate valueDate) {
    }

    public void post(PostingKind kind, Object source, Money amount, LocalDate valueDate) {
        if (!amount.isZero()) {
            entries.merge(new Key(kind, String.valueOf(source)), new Entry(amount, valueDate),
                (old, added) -> new Entry(old.amount().plus(added.amount()), old.valueDate()));
        }
    }

    public Map<Key, Entry> entries() {
        return entries;
    }

    /** The sum posted of one kind, zero if none. */
    public Money sum(PostingKind kind, Money nothing) {
        return entries.entrySet().stream().filter(entry -> entry.getKey().kind() == kind).map(entry -> entry.getValue().amount()).reduce(nothing, Money::plus);
    }
}
