package io.sancha.lending.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The review of a file's base data (梳理, CUS-03): the licence in validity, the register without abnormal listing, the person of age, nobody
 * on the blacklist. Check digits were verified when the numbers were entered. The first finding decides.
 */
final class IdentityReview {
    static final String RULE = "CUS-03";

    private IdentityReview() {
    }

    /** @param rule null when verified */
    record Finding(IdentityOutcome outcome, String rule, String chinese, String english) {
        static Finding refused(String chinese, String english) {
            return new Finding(IdentityOutcome.REFUSED, RULE, chinese, english);
        }
    }

    /** @param youngest age in completed years from which a person may borrow @param blacklisted who of {@link #identities} is listed today */
    static Finding of(Customer customer, CreditFile file, int youngest, List<WatchLists.Hit> blacklisted, LocalDate today) {
        return Stream.<Supplier<Optional<Finding>>>of(() -> listed(blacklisted), () -> licence(file, today), () -> register(file),
            () -> age(customer, file, youngest, today))
            .map(Supplier::get).flatMap(Optional::stream).findFirst()
            .orElseGet(() -> new Finding(IdentityOutcome.VERIFIED, null, "证件号码校验相符，证照有效，未列入名单", "check digits agree, papers in date, on no list"));
    }

    /** Every number that the file names: the customer's, the representative's, the shareholders'. */
    static List<String> identities(Customer customer, CreditFile file) {
        return Stream.of(Stream.of(customer.identity()), file.business().stream().map(business -> business.representative().idNumber().number()),
            file.shareholders().stream().map(Shareholder::identity).filter(Objects::nonNull).map(PartyNumber::number)).flatMap(all -> all).distinct().toList();
    }

    private static Optional<Finding> listed(List<WatchLists.Hit> hits) {
        return hits.stream().findFirst().map(hit -> Finding.refused(hit.name() + "（" + hit.identity() + "）列入禁止往来名单：" + hit.chinese(),
            hit.name() + " (" + hit.identity() + ") is on the blacklist: " + hit.english()));
    }

    private static Optional<Finding> licence(CreditFile file, LocalDate today) {
        return file.business().map(Business::licenceValidUntil).filter(until -> until.isBefore(today))
            .map(until -> Finding.refused("营业执照已于 " + until + " 到期", "the business licence expired on " + until));
    }

    private static Optional<Finding> register(CreditFile file) {
        return file.business().filter(business -> Boolean.TRUE.equals(business.abnormalOperation()))
            .map(business -> Finding.refused("企业列入经营异常名录", "the register lists the business as abnormal"));
    }

    private static Optional<Finding> age(Customer customer, CreditFile file, int youngest, LocalDate today) {
        return Stream.concat(customer.idNumber().stream(), file.business().stream().map(business -> business.representative().idNumber()))
            .filter(number -> number.ageOn(today).filter(age -> age >= youngest).isEmpty()).findFirst()
            .map(number -> Finding.refused(number.paper().chinese() + " " + number + " 所示年龄不足 " + youngest + " 周岁", "by the "
            + number.paper().english() + " " + number + " the person is younger than "
            + youngest));
    }
}
