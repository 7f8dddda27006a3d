package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose vouchers are looked at (DIS-14): each payment made by a day where those to its counterparty by then are together above an
 * amount, so that nobody splits one, and a share of the rest. A payment's turn among the rest is that of the
 * SHA-256 of seed and payment, so whoever knows the seed draws again.
 *
 * @param above every larger payment is looked at @param until if it was made by this day @param share per cent of the others, rounded up
 */
record OwnPaymentSample(String seed, Money above, LocalDate until, BigDecimal share) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param all payments of the summary @param open those of them that were not accepted before, of which some are looked at @return which, and why */
    Map<OwnPayment, SampledBecause> of(List<OwnPayment> all, List<OwnPayment> open) {
        Map<OwnPayment, SampledBecause> sampled = new LinkedHashMap<>();
        List<OwnPayment> soon = all.stream().filter(one -> !one.paidOn().isAfter(until)).toList();
        open.stream().filter(soon::contains).filter(one -> large(one, soon)).forEach(one -> sampled.put(one, SampledBecause.LARGE));
        List<OwnPayment> rest = open.stream().filter(one -> !sampled.containsKey(one)).sorted(Comparator.comparing(this::turn)).toList();
        int wanted = share.multiply(BigDecimal.valueOf(rest.size())).divide(HUNDRED, 0, RoundingMode.CEILING).intValueExact();
        rest.stream().limit(wanted).forEach(one -> sampled.put(one, SampledBecause.DRAWN));
        return sampled;
    }

    private boolean large(OwnPayment one, List<OwnPayment> soon) {
        return Money.sum(soon.stream().filter(one::sameParty).map(OwnPayment::amount).toList(), Money.CNY).compareTo(above) > 0;
    }

    private String turn(OwnPayment one) {
        String told = String.join("|", seed, one.paidOn().toString(), one.payee(), one.account(), one.amount().amount().toPlainString(), one.purpose(),
            one.proof());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
