package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who gets a part of the loan's money, and for what (DIS-09). */
@Embeddable
public class Payee {
    private String name;
    private String account;
    private String bankCode;
    private Money amount;
    private String purpose;
    @Enumerated(EnumType.STRING)
    private PayeeKind kind;

    protected Payee() {
    }

    Payee(DrawdownEntry.Payment asked) {
        this.name = asked.payee();
        this.account = asked.account();
        this.bankCode = asked.bank();
        this.amount = asked.amount();
        this.purpose = asked.purpose();
        this.kind = asked.kind();
    }

    public String name() {
        return name;
    }

    public String account() {
        return account;
    }

    /** Twelve-digit code of the payee's bank. */
    public String bankCode() {
        return bankCode;
    }

    public Money amount() {
        return amount;
    }

    public String purpose() {
        return purpose;
    }

    public PayeeKind kind() {
        return kind;
    }
}
