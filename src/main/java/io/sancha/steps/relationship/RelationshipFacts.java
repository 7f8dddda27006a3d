package io.sancha.steps.relationship;

import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a case's forms tell of the rating, the manager and the relationship. */
@Component
class RelationshipFacts implements CaseFacts<RelationshipFacts.Facts> {
    private final CustomerDesk customers;
    private final RatingDesk ratings;
    private final RelationshipDesk desk;
    private final Actors actors;

    RelationshipFacts(CustomerDesk customers, RatingDesk ratings, RelationshipDesk desk, Actors actors) {
        this.customers = customers;
        this.ratings = ratings;
        this.desk = desk;
        this.actors = actors;
    }

    /** Each part is null until its step is done; the rating is the one that holds today, the last one is told where none does. */
    record Facts(RatingModel model, StandingEntry survey, Model modelRating, Proposal proposal, Confirmed rating, Confirmed lastRating, String manager,
        String managerName, String firstEstablishedMonth, LocalDate establishedOn) {
    }

    record Model(int points, Grade grade, List<Score> scores) {
    }

    record Proposal(Grade grade, String reason, String by, String byName) {
    }

    record Confirmed(Grade grade, String opinion, LocalDate confirmedOn, LocalDate validUntil, String by, String byName) {
    }

    @Override
    public String section() {
        return "relationship";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        return customers.find(caseId).map(customer -> {
            String manager = desk.managerOf(customer.id()).orElse(null);
            Optional<Rating> valid = ratings.valid(caseId);
            CreditRelationship relationship = desk.find(caseId).orElse(null);
            return new Facts(RatingModel.of(customer.kind()), ratings.standingOf(caseId).map(CreditStanding::survey).orElse(null),
                ratings.modelOf(caseId).map(found -> new Model(found.points(), found.grade(),
                    found.scores().stream().map(Score::asShown).toList())).orElse(null),
                ratings.proposalOf(caseId).map(this::proposal).orElse(null), valid.map(this::confirmed).orElse(null),
                valid.isPresent() ? null : ratings.latest(customer.id()).map(this::confirmed).orElse(null),
                manager, manager == null ? null : actors.displayName(manager), relationship == null ? null : relationship.firstEstablishedMonth(),
                relationship == null ? null : relationship.recorded().bankDate());
        });
    }

    private Proposal proposal(RatingProposal found) {
        String by = found.recorded().by();
        return new Proposal(found.grade(), found.reason().orElse(null), by, actors.displayName(by));
    }

    private Confirmed confirmed(Rating found) {
        String by = found.recorded().by();
        return new Confirmed(found.grade(), found.opinion(), found.recorded().bankDate(), found.validUntil(), by, actors.displayName(by));
    }
}
