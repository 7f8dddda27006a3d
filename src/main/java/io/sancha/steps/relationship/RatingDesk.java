package io.sancha.steps.relationship;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.customer.CreditFile;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.Decisions;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rating in its five steps (CUS-13): survey, entry, model, proposal, confirmation. None can be left out: each stands on the one before. */
@Service
@Transactional
public class RatingDesk {
    private static final String RULE = "CUS-13";
    private final CustomerDesk customers;
    private final CreditStandings standings;
    private final ModelRatings models;
    private final RatingProposals proposals;
    private final Ratings ratings;
    private final Decisions decisions;
    private final Policy policy;
    private final Trail trail;
    private final Rounds rounds;
    private final Clock clock;
    private final Actors actors;

    RatingDesk(CustomerDesk customers, CreditStandings standings, ModelRatings models, RatingProposals proposals, Ratings ratings, Decisions decisions,
               Policy policy, Trail trail, Clock clock, Actors actors, Rounds rounds) {
        this.rounds = rounds;
        this.customers = customers;
        this.standings = standings;
        this.models = models;
        this.proposals = proposals;
        this.ratings = ratings;
        this.decisions = decisions;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.actors = actors;
    }

    /** Whether the customer's rating holds today or a new one is due. */
    public RatingState state(String caseId) {
        Optional<Rating> valid = valid(caseId);
        valid.ifPresent(rating -> trail.about("rating", rating.id(), null));
        RatingState state = valid.isPresent() ? RatingState.VALID : RatingState.DUE;
        trail.answered(state.name());
        return state;
    }

    /** Takes the survey of the customer's credit standing. */
    public CreditStanding survey(String caseId, StandingEntry entry) {
        rounds.once(caseId, "relationship", "credit-standing", "资信调查已提交", "the survey was handed in");
        CreditFile file = customers.fileOf(caseId);
        boolean corporate = RatingModel.of(customers.ofCase(caseId).kind()) == RatingModel.CORPORATE;
        asked("management", entry.management(), corporate);
        asked("industryOutlook", entry.industryOutlook(), corporate);
        asked("yearsInOccupation", entry.yearsInOccupation(), !corporate);
        asked("monthlyDebtService", entry.monthlyDebtService(), !corporate);
        CreditStanding standing = standings.save(new CreditStanding(caseId, file, entry, recorded()));
        trail.about("credit-standing", standing.id(), null);
        return standing;
    }

    private static void asked(String field, Object value, boolean wanted) {
        if (wanted && value == null) {
            throw Refusal.by("CUS-13", field + "：必填，本类客户的评级模型须用此项", field + " is required: the model by which such a customer is rated asks for it")
                .atField(field);
        }
        if (!wanted && value != null) {
            throw Refusal.ofInput(field, "本类客户不填此项，实填 " + value, "found " + value + ", expected nothing for this kind of customer");
        }
    }

    /** Rates by the model: the points of each item and the grade of their sum, both from the decision tables. */
    public ModelRating rateByModel(String caseId) {
        rounds.once(caseId, "relationship", "model-rating", "模型初评已完成", "the customer was rated by the model");
        CreditStanding standing = standings.findFirstByCaseIdOrderByIdDesc(caseId).orElseThrow(() -> missing("资信调查", "the survey"));
        RatingModel model = RatingModel.of(customers.ofCase(caseId).kind());
        var figures = new RatingFigures(customers.fileOf(caseId), standing.survey(), today());
        var scores = RatingItem.of(model).stream().map(item -> score(item, figures.of(item))).toList();
        int points = scores.stream().mapToInt(Score::points).sum();
        var grade = Grade.valueOf((String) decisions.only("grade-by-points", Map.of("points", points)).get("grade"));
        ModelRating rating = models.save(new ModelRating(caseId, standing, model, scores, points, grade, recorded()));
        trail.about("model-rating", rating.id(), null);
        trail.answered(grade.name());
        return rating;
    }

    private Score score(RatingItem item, Optional<BigDecimal> value) {
        var facts = new HashMap<String, Object>();
        facts.put("item", item.name());
        facts.put("value", value.orElse(null));
        Map<String, Object> row = decisions.only("rate-by-model", facts);
        return new Score(item, value.map(BigDecimal::toPlainString).orElse(null), ((Number) row.get("points")).intValue(), ((Number) row.get("maximum"))
            .intValue());
    }

    /** Takes the manager's proposal; another grade than the model's needs a reason. */
    public RatingProposal propose(String caseId, ProposalEntry entry) {
        rounds.once(caseId, "relationship", "rating-proposal", "评级建议已提交", "the rating was proposed");
        ModelRating model = modelOf(caseId).orElseThrow(() -> missing("模型初评", "the model's rating"));
        if (entry.grade() != model.grade() && (entry.reason() == null || entry.reason().isBlank())) {
            throw Refusal.by(RULE, "建议等级 " + entry.grade() + " 与模型初评 " + model.grade() + " 不同，请写明理由",
                "the proposed grade " + entry.grade() + " is not the model's " + model.grade() + "; give the reason").atField("reason");
        }
        RatingProposal proposal = proposals.save(new RatingProposal(caseId, model, entry, recorded()));
        trail.about("rating-proposal", proposal.id(), null);
        trail.answered(entry.grade().name());
        return proposal;
    }

    /** Confirms the rating, by another person than the one who proposed it. */
    public Rating confirm(String caseId, ConfirmationEntry entry) {
        RatingProposal proposal = proposalOf(caseId).orElseThrow(() -> missing("评级建议", "the proposal"));
        if (proposal.recorded().by().equals(actors.currentUser())) {
            throw Refusal.by(RULE, "评级建议人 " + actors.called(proposal.recorded().by()) + " 不得审定本人建议的评级，请由他人审定",
                actors.called(proposal.recorded().by()) + " proposed this rating and may not confirm it; let another person confirm");
        }
        OnceOnly.check(ratings.existsByProposalId(proposal.id()), "本次评级已审定", "this rating was confirmed");
        LocalDate validUntil = today().plusMonths(policy.months("rating.valid", today())).minusDays(1);
        Rating rating = ratings.save(new Rating(caseId, customers.ofCase(caseId).id(), proposal, entry, validUntil, recorded()));
        trail.about("rating", rating.id(), null);
        trail.answered(entry.grade().name());
        return rating;
    }

    /** The rating of the case's customer that holds today. */
    @Transactional(readOnly = true)
    public Optional<Rating> valid(String caseId) {
        return customers.find(caseId).flatMap(customer -> ratings.findFirstByCustomerIdAndRecordedBankDateLessThanEqualOrderByIdDesc(customer.id(), today()))
            .filter(rating -> rating.holdsOn(today()));
    }

    /** The customer's latest rating, whether it still holds or not. */
    @Transactional(readOnly = true)
    public Optional<Rating> latest(long customerId) {
        return ratings.findFirstByCustomerIdAndRecordedBankDateLessThanEqualOrderByIdDesc(customerId, today());
    }

    /** The survey of a case, once done. */
    @Transactional(readOnly = true)
    public Optional<CreditStanding> standingOf(String caseId) {
        return standings.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    /** What the model made of it, once asked. */
    @Transactional(readOnly = true)
    public Optional<ModelRating> modelOf(String caseId) {
        return models.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    /** What the manager proposed, once done. */
    @Transactional(readOnly = true)
    public Optional<RatingProposal> proposalOf(String caseId) {
        return proposals.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    private static Refusal missing(String chinese, String english) {
        return Refusal.by(RULE, "评级须依五步进行，本案尚缺" + chinese, "a rating runs in five steps; the case lacks " + english);
    }

    private Recorded recorded() {
        return Recorded.now(clock, actors);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
