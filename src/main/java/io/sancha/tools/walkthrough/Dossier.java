package io.sancha.tools.walkthrough;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.FinancialStatement;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.MaritalStatus;
import io.sancha.lending.customer.PaperKind;
import io.sancha.lending.customer.PropertyKind;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.people.RelationKind;
import io.sancha.steps.acceptance.AcceptanceDecision;
import io.sancha.steps.application.GuaranteeMode;
import io.sancha.steps.application.Product;
import io.sancha.steps.application.PurposeCategory;
import io.sancha.steps.approval.Decision;
import io.sancha.steps.committee.Vote;
import io.sancha.steps.contract.Settlement;
import io.sancha.steps.relationship.Grade;
import io.sancha.steps.relationship.IndustryOutlook;
import io.sancha.steps.relationship.Management;
import io.sancha.steps.review.ReviewEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The input of a whole loan: everything that people enter over its life, step by step. Amounts are in yuan, rates in percent a year, shares
 * are fractions. A key that a case does not need may be absent; an unknown one is an error.
 *
 * @param relationship what the survey of the customer's standing found, where the rest does not tell
 * @param bank overrides the bank's own capital for this run
 * @param relations what the bank's people declare of themselves before the case begins
 * @param connectedPersons whom the bank lists as connected with itself before the case begins
 * @param actors who does a duty: a user id, or {@code $duty} for the person who did that duty earlier in this case
 * @param acts what people do otherwise than the sections have it, and what they try in vain
 * @param secondLoan the dossier of another loan of the same customer, which is walked beside this one; null where there is none
 */
public record Dossier(
    @NotBlank String dossier,
    String title,
    List<String> sources,
    @NotNull LocalDate startsOn,
    @NotBlank @Pattern(regexp = "\\d{4}", message = "{io.sancha.tools.walkthrough.Dossier.branch}") String branch,
    @Valid Bank bank,
    @NotNull @Valid Customer customer,
    List<@Valid @NotNull FinancialStatement> statements,
    List<@Valid @NotNull Document> documents,
    @Valid Relationship relationship,
    @NotNull @Valid Application application,
    @Valid Acceptance acceptance,
    @Valid Investigation diligence,
    @Valid Review review,
    @Valid Committee committee,
    @Valid Approval approval,
    @Valid Contract contract,
    @Valid Disbursement disbursement,
    @Valid Postloan postloan,
    Repayments repayments,
    List<@Valid @NotNull Relation> relations,
    List<@Valid @NotNull ConnectedPerson> connectedPersons,
    Map<String, @NotBlank String> actors,
    List<@Valid @NotNull Act> acts,
    @Valid Dossier secondLoan,
    @Valid Expectation expect) {

    public Dossier {
        statements = statements == null ? List.of() : List.copyOf(statements);
        documents = documents == null ? List.of() : List.copyOf(documents);
        relations = relations == null ? List.of() : List.copyOf(relations);
        connectedPersons = connectedPersons == null ? List.of() : List.copyOf(connectedPersons);
        actors = actors == null ? Map.of() : Map.copyOf(actors);
        acts = acts == null ? List.of() : List.copyOf(acts);
        repayments = repayments == null ? Repayments.asScheduled() : repayments;
    }

    public record Bank(@NotNull Money netCapital, @NotNull Money tier1NetCapital) {
    }

    public record Customer(@NotNull CustomerKind kind, @NotBlank String name, UnifiedSocialCreditCode uscc, IdentityNumber idNumber, LocalDate establishedOn,
        Money registeredCapital, String industry,
                           String industryName, @NotBlank String address, @NotNull Boolean inServiceArea, Integer employees, @Valid Person legalRepresentative,
                           List<@Valid Shareholder> shareholders, LocalDate annualReportFiledOn, @Valid Account basicAccount, Boolean existingCustomer,
                           MaritalStatus maritalStatus, Integer familyMembers, String employer, Money annualIncome, Money familyAnnualIncome,
                           List<@Valid Property> property) {
    }

    public record Person(@NotBlank String name, @NotNull IdentityNumber idNumber) {
    }

    /** @param share of the capital, a fraction */
    public record Shareholder(@NotBlank String name, @NotNull BigDecimal share) {
    }

    public record Account(@NotBlank String bank, @NotBlank String number) {
    }

    public record Property(@NotNull PropertyKind kind, @NotNull Money value) {
    }

    /** @param holder whose document it is @param periodEnd the year or month that statements are of */
    public record Document(@NotNull DocumentType type, @NotBlank String title, @NotNull DocumentHolder holder, @NotNull Boolean originalSeen,
        LocalDate issuedOn, LocalDate expiresOn,
                           LocalDate periodEnd) {
    }

    /** What the survey of step 1 found; what is absent follows from the rest of the dossier. */
    public record Relationship(Integer yearsWithBank, Integer badRecords, Management management, IndustryOutlook industryOutlook, Integer yearsInOccupation,
                               Money monthlyDebtService, Grade grade, String reason) {
    }

    /** Of the seven items, those that may be absent here are refused by the desk under their rule (APP-01). */
    public record Application(Product product, @NotNull Money amount, String currency, @NotNull Integer termMonths, Boolean longCycle, String purpose,
                              PurposeCategory purposeCategory, List<@NotNull GuaranteeMode> guaranteeModes, String repaymentSource,
                              RepaymentMethod repaymentMethod,
                              LocalDate signedOn) {
    }

    /** What is absent is refused by the desk under its rule (ACC-01). */
    public record Acceptance(Boolean overCapacityIndustry, Boolean restrictedIndustry, Boolean purposeAllowed, AcceptanceDecision decision, String reason) {
    }

    /**
     * @param points what a returned case lacks @param focus the matters gone into; where it is absent, all are sound to who agrees and
     * doubtful to who does not
     */
    public record Review(@NotNull ReviewEntry.Decision decision, @NotBlank String opinion, List<@NotBlank String> conditions, List<@NotBlank String> points,
                         @Valid ReviewEntry.Focus focus) {
    }

    public record Committee(List<@NotNull Vote> votes, String opinion) {
        public Committee {
            votes = votes == null ? List.of() : List.copyOf(votes);
        }
    }

    public record Approval(@NotNull Decision decision, Money amount, Integer termMonths, Rate annualRatePercent, BigDecimal overdueUpliftPercent,
        BigDecimal misuseUpliftPercent,
                           List<String> conditions) {
    }

    /** Amount, term and rate default to the approval's. @param preparedOn the day on which the officer comes to it; as soon as it waits, where absent */
    public record Contract(LocalDate preparedOn, Money amount, Integer termMonths, Rate annualRatePercent, @NotNull DayCount dayCount,
        @NotNull Settlement settlement,
                           @NotNull Boolean signedByBorrower, @NotNull Boolean sealMatchesSpecimen, List<@Valid Registration> registrations) {
        public Contract {
            registrations = registrations == null ? List.of() : List.copyOf(registrations);
        }
    }

    public record Registration(@NotBlank String collateral, @NotBlank String certificate) {
    }

    public record Disbursement(List<@Valid Payee> payments) {
    }

    public record Payee(@NotBlank String payee, @NotBlank String account, @NotBlank String bank, @NotNull Money amount, @NotBlank String purpose) {
    }

    /** @param visitedOn the day that the inspector says the borrower was visited; the day on which the period opens, where absent */
    public record Postloan(@NotBlank @Pattern(regexp = "AS_DUE", message = "{io.sancha.tools.walkthrough.Dossier.inspections}") String inspections,
        @NotBlank String finding, @NotNull RiskClass riskClass, LocalDate visitedOn) {
    }

    /** @param user whose relation it is @param identity the other's number; where absent the name decides */
    public record Relation(@NotBlank String user, String identity, @NotBlank String name, @NotNull RelationKind relation) {
    }

    /** A connected person of the bank (关系人). @param paper of a person, where the number does not tell it */
    public record ConnectedPerson(@NotBlank String identity, PaperKind paper, @NotBlank String name, @NotBlank String relationChinese,
                                  @NotBlank String relationEnglish) {
    }
}
