package io.sancha.tools.portfolio;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.exposure.Connection;
import io.sancha.lending.exposure.CustomerGroups;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.lending.exposure.Limits;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.task.CaseView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that the bank knows of one customer, on one page: file, papers with their expiry, ratings, group and connections, exposure, cases and
 * loans. Of what other branches do with the customer it tells nothing but the sums that the limits are measured on (BRN-01).
 */
@Service
@Transactional(readOnly = true)
public class CustomerPage {
    private static final List<String> SECTIONS = List.of("customer", "relationship");
    private final CustomerReader reader;
    private final CaseScope scope;
    private final CaseView facts;
    private final CustomerGroups groups;
    private final ExposureDesk exposure;
    private final Actors actors;
    private final Clock clock;

    CustomerPage(CustomerReader reader, CaseScope scope, CaseView facts, CustomerGroups groups, ExposureDesk exposure, Actors actors, Clock clock) {
        this.reader = reader;
        this.scope = scope;
        this.facts = facts;
        this.groups = groups;
        this.exposure = exposure;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param asOf the day of every figure
     * @param latestCase the newest case in the reader's branches: {@code facts} are told as it tells them, numbers masked
     * @param connection what connects the customer to the bank; null if nothing does
     * @param moreCases whether there are older cases than those listed
     */
    public record Customer(long customerId, String name, LocalDate asOf, String latestCase, Map<String, Record> facts, List<CustomerReader.Paper> papers,
                           List<GivenRating> ratings, List<Group> groups, Connection connection, Exposed exposure, List<LoanList.Row> cases,
                           boolean moreCases) {
    }

    /** A rating with the name of who confirmed it. @param valid whether it holds on the day */
    public record GivenRating(CustomerReader.Rating rating, String confirmedByName, boolean valid) {
    }

    /** @param members those of other branches without their names */
    public record Group(String code, List<CustomerGroups.Member> members) {
    }

    /** What the customer and the group owe and have reserved in living cases, beside the limits, all in yuan. @param byProduct own branches by product */
    public record Exposed(Limits limits, Money headroom, List<CustomerReader.OfProduct> byProduct) {
    }

    /** @throws Refusal BRN-01 if no case in the reader's branches is this customer's */
    public Customer of(long customerId) {
        Collection<String> branches = scope.branches();
        List<LoanList.Row> cases = reader.cases(customerId, branches);
        if (cases.isEmpty()) {
            throw BranchRule.nothing("客户 " + customerId, "customer " + customerId);
        }
        LocalDate today = LocalDate.now(clock);
        String latest = cases.get(0).caseId();
        var limits = exposure.standing(customerId, today);
        return new Customer(customerId, cases.get(0).customer(), today, latest, facts.of(latest, SECTIONS), reader.papers(customerId, branches, today),
            ratings(customerId, branches, today), reader.groups(customerId).stream().map(code -> new Group(code, groups.members(code))).toList(),
            exposure.connectionOf(customerId, today).orElse(null),
            new Exposed(limits, limits.headroom(), reader.byProduct(customerId, branches)), cases.stream().limit(CustomerReader.MOST).toList(),
            cases.size() > CustomerReader.MOST);
    }

    private List<GivenRating> ratings(long customerId, Collection<String> branches, LocalDate today) {
        List<CustomerReader.Rating> found = reader.ratings(customerId, branches);
        Map<String, String> names = actors.displayNames(found.stream().map(CustomerReader.Rating::confirmedBy).distinct().toList());
        return found.stream().map(one -> new GivenRating(one, names.getOrDefault(one.confirmedBy(), one.confirmedBy()), !one.validUntil().isBefore(today)))
            .toList();
    }
}
