package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.customer.Account;
import io.sancha.lending.customer.Business;
import io.sancha.lending.customer.CreditFileEntry;
import io.sancha.lending.customer.Household;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.Property;
import io.sancha.lending.customer.Representative;
import io.sancha.lending.customer.Shareholder;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.relationship.ConfirmationEntry;
import io.sancha.steps.relationship.Grade;
import io.sancha.steps.relationship.IndustryOutlook;
import io.sancha.steps.relationship.Management;
import io.sancha.steps.relationship.ProposalEntry;
import io.sancha.steps.relationship.RatingDesk;
import io.sancha.steps.relationship.StandingEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 1. */
@Component
class RelationshipScript implements StageScript {
    /** Years with the bank, and in the present occupation, of a customer whom the bank knows, where the dossier does not say. */
    private static final int KNOWN_FOR_YEARS = 3;
    /** What a month's interest is reckoned at where no rate is proposed yet. */
    private static final Rate CAUTIOUS_RATE = Rate.annualPercent("8");
    private static final Dossier.Relationship NOTHING_SAID = new Dossier.Relationship(null, null, null, null, null, null, null, null);
    private final RatingDesk ratings;

    RelationshipScript(RatingDesk ratings) {
        this.ratings = ratings;
    }

    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "identify-customer", (dossier, task) -> identity(dossier.customer()),
            "collect-credit-file", (dossier, task) -> file(dossier),
            "survey-credit-standing", (dossier, task) -> survey(dossier),
            "propose-rating", this::proposal,
            "confirm-rating", (dossier, task) -> new ConfirmationEntry(proposed(task), "五步齐备，同意评级建议"));
    }

    private static IdentityEntry identity(Dossier.Customer customer) {
        return new IdentityEntry(customer.kind(), customer.name(), customer.uscc(), customer.kind().isBusiness() ? null : customer.idNumber());
    }

    private static CreditFileEntry file(Dossier dossier) {
        Dossier.Customer customer = dossier.customer();
        return new CreditFileEntry(customer.address(), null, customer.inServiceArea(), known(customer),
            customer.basicAccount() == null ? null : new Account(customer.basicAccount().bank(), customer.basicAccount().number()),
            customer.kind().isBusiness() ? business(customer) : null, customer.kind().hasHousehold() ? household(customer) : null,
            each(customer.shareholders()).stream().map(one -> new Shareholder(one.name(), null, null, one.share())).toList(),
            each(customer.property()).stream().map(one -> new Property(one.kind(), one.value())).toList(), dossier.statements());
    }

    private static Business business(Dossier.Customer customer) {
        Dossier.Person person = customer.legalRepresentative();
        return new Business(customer.establishedOn(), customer.registeredCapital(), null, customer.industry(), customer.industryName(), null,
            customer.employees(),
            person == null ? null : new Representative(person.name(), person.idNumber()), null, customer.annualReportFiledOn(), false, null);
    }

    private static Household household(Dossier.Customer customer) {
        return new Household(customer.maritalStatus(), customer.familyMembers(), customer.employer(), null, customer.annualIncome(),
            customer.familyAnnualIncome());
    }

    private static StandingEntry survey(Dossier dossier) {
        Dossier.Relationship told = dossier.relationship() == null ? NOTHING_SAID : dossier.relationship();
        Optional<Investigation> diligence = Optional.ofNullable(dossier.diligence());
        int years = known(dossier.customer()) ? KNOWN_FOR_YEARS : 0;
        int badRecords = diligence.map(Investigation::credit).map(Investigation.Credit::badRecords).orElse(0);
        boolean corporate = !dossier.customer().kind().hasHousehold();
        return new StandingEntry(or(told.yearsWithBank(), years), or(told.badRecords(), badRecords),
            corporate ? or(told.management(), Management.ORDINARY) : null, corporate ? or(told.industryOutlook(), IndustryOutlook.STABLE) : null,
            corporate ? null : or(told.yearsInOccupation(), years), corporate ? null : or(told.monthlyDebtService(), firstInstalment(dossier)),
            diligence.map(Investigation::sections).map(sections -> sections.nonFinancial()).orElse("见信贷档案"));
    }

    /** The first instalment of equal principal: the most that a month of this loan can cost. */
    private static Money firstInstalment(Dossier dossier) {
        Money amount = dossier.application().amount();
        Rate rate = Optional.ofNullable(dossier.diligence()).map(found -> found.conclusion().annualRatePercent()).orElse(CAUTIOUS_RATE);
        Money interest = amount.multipliedBy(rate.annualFraction()).dividedBy(BigDecimal.valueOf(12)).rounded(RoundingMode.UP);
        return amount.split(dossier.application().termMonths()).get(0).plus(interest);
    }

    private ProposalEntry proposal(Dossier dossier, HumanTask task) {
        Grade model = ratings.modelOf(task.caseId()).orElseThrow(() -> new IllegalStateException("a rating is proposed after the model was asked")).grade();
        Dossier.Relationship told = dossier.relationship() == null ? NOTHING_SAID : dossier.relationship();
        return new ProposalEntry(or(told.grade(), model), told.reason());
    }

    private Grade proposed(HumanTask task) {
        return ratings.proposalOf(task.caseId()).orElseThrow(() -> new IllegalStateException("a rating is confirmed after it was proposed")).grade();
    }

    private static boolean known(Dossier.Customer customer) {
        return Boolean.TRUE.equals(customer.existingCustomer());
    }

    private static <T> T or(T told, T otherwise) {
        return told == null ? otherwise : told;
    }

    private static <T> List<T> each(List<T> list) {
        return list == null ? List.of() : list;
    }
}
