package io.sancha.lending.customer;

import static io.sancha.lending.customer.CustomerKind.ENTERPRISE;
import static io.sancha.lending.customer.CustomerKind.NATURAL_PERSON;
import static io.sancha.lending.customer.CustomerKind.SOLE_PROPRIETOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Items that a customer's archive must have (CUS-02), by kind of customer: papers by their document type, and data that stand
 * in the credit file. The organisation code, tax registration and loan card of old are one with the unified social credit code now.
 */
public enum ArchiveItem {
    BUSINESS_LICENCE("营业执照", "business licence", paper(), ENTERPRISE, SOLE_PROPRIETOR),
    LEGAL_REPRESENTATIVE_ID("法定代表人身份证", "legal representative's identity card", paper(), ENTERPRISE),
    ARTICLES_OF_ASSOCIATION("公司章程", "articles of association", paper(), ENTERPRISE),
    CAPITAL_VERIFICATION("验资报告", "capital verification", paper(), ENTERPRISE),
    AUDITED_STATEMENTS("财务报告", "financial reports", paper(), ENTERPRISE),
    IDENTITY_CARD("身份证", "identity card", paper(), SOLE_PROPRIETOR, NATURAL_PERSON),
    HOUSEHOLD_REGISTER("户口簿", "household register", paper(), SOLE_PROPRIETOR, NATURAL_PERSON),
    MARRIAGE_CERTIFICATE("婚姻证明", "marriage certificate",
        (file, papers) -> papers.contains("MARRIAGE_CERTIFICATE") || file.household().filter(home -> home.maritalStatus() != MaritalStatus.SINGLE).isEmpty(),
        SOLE_PROPRIETOR, NATURAL_PERSON),
    BASIC_ACCOUNT("基本账户", "basic account", (file, papers) -> file.basicAccount().isPresent(), ENTERPRISE),
    STATEMENTS("财务报表数据", "figures of the statements", (file, papers) -> !file.statements().isEmpty(), ENTERPRISE),
    REGISTERED_CAPITAL("注册资本", "registered capital", (file, papers) -> file.business().map(Business::registeredCapital).isPresent(), ENTERPRISE),
    EMPLOYEES("职工人数", "number of employees", (file, papers) -> file.business().map(Business::employees).isPresent(), ENTERPRISE),
    SHAREHOLDERS("股东情况", "shareholders", (file, papers) -> !file.shareholders().isEmpty(), ENTERPRISE),
    FAMILY("家庭人口与收入", "family and income", (file, papers) -> file.household().isPresent(), SOLE_PROPRIETOR, NATURAL_PERSON),
    FAMILY_PROPERTY("家庭财产", "family property", (file, papers) -> !file.property().isEmpty(), SOLE_PROPRIETOR, NATURAL_PERSON);

    private final String chinese;
    private final String english;
    private final BiPredicate<CreditFile, Set<String>> present;
    private final EnumSet<CustomerKind> kinds;

    ArchiveItem(String chinese, String english, BiPredicate<CreditFile, Set<String>> present, CustomerKind first, CustomerKind... more) {
        this.chinese = chinese;
        this.english = english;
        this.present = present == null ? (file, papers) -> papers.contains(name()) : present;
        this.kinds = EnumSet.of(first, more);
    }

    /** The item is there when the borrower's document of the same type is. */
    private static BiPredicate<CreditFile, Set<String>> paper() {
        return null;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** What the archive of this kind of customer must have. */
    static List<ArchiveItem> of(CustomerKind kind) {
        return Stream.of(values()).filter(item -> item.kinds.contains(kind)).toList();
    }

    /** What this kind of customer's archive lacks. @param papers types of the borrower's documents that are in the archive */
    static List<ArchiveItem> missing(CustomerKind kind, CreditFile file, Set<String> papers) {
        return of(kind).stream().filter(item -> !item.present.test(file, papers)).toList();
    }
}
