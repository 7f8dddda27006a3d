package io.sancha.steps.committee;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.util.List;

/**
 * What those who decide on a loan are asked to decide, gathered from the steps before.
 *
 * @param reviewId the review that let the case on
 * @param recommended whether the investigators would lend
 * @param amount what the report recommends; where it recommends nothing, what was applied for; in yuan
 * @param rate what the report recommends; null where it recommends nothing
 * @param customerKind {@code ENTERPRISE}, {@code SOLE_PROPRIETOR} or {@code NATURAL_PERSON}
 * @param rating the customer's rating, such as {@code A}
 * @param signatory who signs for the customer by law: the person, or the legal representative
 * @param restrictedIndustry whether the industry is restricted, as found at acceptance
 */
public record Proposal(long reviewId, long customerId, String customerName, String customerKind, String rating, String product, String purpose,
    boolean recommended,
                       Money amount, int termMonths, Rate rate, List<String> guaranteeModes, String repaymentMethod, String repaymentSource,
                       boolean restrictedIndustry, String reviewOpinion, List<String> conditions, String reportConclusion, String signatory) {
    public Proposal {
        guaranteeModes = List.copyOf(guaranteeModes);
        conditions = List.copyOf(conditions);
    }

    /** Secured by mortgage or pledge ({@code REAL}), else by a surety ({@code SURETY}), else by nothing ({@code UNSECURED}). */
    public String security() {
        if (guaranteeModes.contains("MORTGAGE") || guaranteeModes.contains("PLEDGE")) {
            return "REAL";
        }
        return guaranteeModes.contains("SURETY") ? "SURETY" : "UNSECURED";
    }
}
