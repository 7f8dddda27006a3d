package io.sancha.steps.endofday;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** By which of three methods the bank provides for losses (CLS-13): the row {@code provision.method} of its policy, 1 to 3. */
enum ProvisionMethod {
    /**
     * 银行贷款损失准备计提指引, 2002: a general share of normal loans and a specific one of the other classes, of two within a leeway; a bank that holds a
     * general share of those too says how much.
     */
    GUIDELINES,
    /** The standard method of 2012: one share by class. */
    STANDARD,
    /** 预期信用损失, CAS 22: what is expected to be lost, by stage, probability of default, loss given default and discount. */
    EXPECTED_LOSS;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Per cent of the share by which a bank may go up or down. */
    private static final BigDecimal LEEWAY = BigDecimal.valueOf(20);

    /** @throws IllegalStateException where the policy names none of them */
    static ProvisionMethod on(Policy policy, LocalDate day) {
        int number = policy.count("provision.method", day);
        if (number < 1 || number > values().length) {
            throw new IllegalStateException("provision.method is " + number + ", not 1 to " + values().length);
        }
        return values()[number - 1];
    }

    /** Per cent of a loan's principal that is held for it by its class; of expected losses nothing goes by the class alone. */
    BigDecimal share(RiskClass riskClass, Policy policy, LocalDate day) {
        String name = riskClass.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (this) {
            case GUIDELINES -> riskClass == RiskClass.NORMAL ? policy.percent("provision.general", day)
                : policy.percent("provision.general-of-classified", day).add(specific(riskClass, name, policy, day)).min(HUNDRED);
            case STANDARD -> policy.percent("provision.standard." + name, day);
            case EXPECTED_LOSS -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal specific(RiskClass riskClass, String name, Policy policy, LocalDate day) {
        BigDecimal share = policy.percent("provision.specific." + name, day);
        if (riskClass != RiskClass.SUBSTANDARD && riskClass != RiskClass.DOUBTFUL) {
            return share;
        }
        BigDecimal leeway = policy.percent("provision.leeway." + name, day);
        if (leeway.abs().compareTo(LEEWAY) > 0) {
            throw new IllegalStateException("provision.leeway." + name + " is " + leeway + " %, more than " + LEEWAY + " % up or down");
        }
        return share.multiply(HUNDRED.add(leeway)).divide(HUNDRED);
    }
}
