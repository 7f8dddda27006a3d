package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.audit.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What fields of an entry must agree with each other. Each refusal names the field, what was found and what is expected. */
final class EntryRules {
    private static final int LONGEST_NUMBER = 18;

    private EntryRules() {
    }

    static void check(IdentityEntry entry, LocalDate today) {
        if (entry.kind().isBusiness()) {
            required("CUS-01", "uscc", entry.uscc());
            absent("idNumber", entry.idNumber());
            if (entry.uscc().isOfSoleProprietor() != (entry.kind() == CustomerKind.SOLE_PROPRIETOR)) {
                throw Refusal.ofInput("uscc", "代码 " + entry.uscc() + " 与客户种类 " + entry.kind() + " 不符（92 开头为个体工商户）",
                    "found " + entry.uscc() + " for kind " + entry.kind() + "; codes of sole proprietors, and theirs alone, begin with 92");
            }
        } else {
            required("CUS-01", "idNumber", entry.idNumber());
            absent("uscc", entry.uscc());
            born("idNumber", entry.idNumber(), today);
        }
    }

    static void check(CreditFileEntry entry, CustomerKind kind, LocalDate today) {
        present("business", entry.business(), kind.isBusiness());
        present("household", entry.household(), kind.hasHousehold());
        if (kind == CustomerKind.ENTERPRISE && entry.statements().isEmpty()) {
            throw Refusal.by("CUS-02", "企业的信贷档案须有财务报表，至少一期", "the archive of an enterprise holds its statements; found none").atField("statements");
        }
        if (entry.business() != null) {
            born("business.representative.idNumber", entry.business().representative().idNumber(), today);
        }
        household(entry);
        shareholders(entry.shareholders());
        statements(entry.statements());
    }

    private static void household(CreditFileEntry entry) {
        Household home = entry.household();
        if (home != null && home.familyAnnualIncome() != null && home.familyAnnualIncome().compareTo(home.annualIncome()) < 0) {
            throw Refusal.ofInput("household.familyAnnualIncome", "家庭年收入 " + home.familyAnnualIncome().amount() + " 不得低于本人年收入 " + home.annualIncome().amount(),
                "found " + home.familyAnnualIncome().amount() + ", expected at least the person's own " + home.annualIncome().amount());
        }
    }

    static void shareholders(List<Shareholder> shareholders) {
        for (int i = 0; i < shareholders.size(); i++) {
            number("shareholders[" + i + "].identity", shareholders.get(i).identity());
        }
        BigDecimal sum = shareholders.stream().map(Shareholder::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            throw Refusal.ofInput("shareholders", "股东持股合计 " + percent(sum) + "，不得超过 100 %，请核对各股东的比例",
                "found shares of " + percent(sum) + " together, expected at most 100 %; check each shareholder's");
        }
    }

    /** As people type it and read it. */
    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static void number(String field, PartyNumber party) {
        if (party != null && (Masking.isMasked(party.number()) || party.number().length() > LONGEST_NUMBER)) {
            throw Refusal.ofInput(field, "须按证件填写完整号码，至多 " + LONGEST_NUMBER + " 位", "type the whole number from the paper, at most " + LONGEST_NUMBER
                + " signs");
        }
    }

    private static void statements(List<FinancialStatement> statements) {
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            String path = "statements[" + i + "]";
            if (!dates.add(statements.get(i).asOf())) {
                throw Refusal.ofInput(path + ".asOf", "报表日期 " + statements.get(i).asOf() + " 重复", "found " + statements.get(i)
                    .asOf() + " twice, expected one statement a date");
            }
            statements.get(i).checkParts(path);
        }
    }

    /** CUS-01: who it is must be known. CUS-03: and whether they are of age, of the paper or told beside it. */
    private static void born(String field, IdentityNumber number, LocalDate today) {
        if (number.paper() == PaperKind.PASSPORT && number.nationality() == null) {
            throw Refusal.by("CUS-01", field + "：护照号码只在一国之内唯一，须填写国籍（护照机读区的三个字母）",
                field + ": the number of a passport is one only within its state; enter the nationality, three letters of its machine-readable zone")
                .atField(field + ".nationality");
        }
        if (number.birthDate() == null) {
            throw Refusal.by("CUS-03", field + "：" + number.paper().chinese() + "号码不含出生日期，须填写出生日期以核对年龄", field + ": the number of the "
                + number.paper().english() + " does not tell the birth date; enter it, for the age is reviewed").atField(field + ".birthDate");
        }
        if (number.birthDate().isAfter(today)) {
            throw Refusal.ofInput(field, "出生日期 " + number.birthDate() + " 在将来", "found birth date " + number.birthDate() + ", expected a day up to " + today);
        }
    }

    private static void present(String field, Object value, boolean wanted) {
        if (wanted) {
            required("CUS-02", field, value);
        } else {
            absent(field, value);
        }
    }

    /** @param rule by which the bank asks for it: whom it deals with (CUS-01), or what the archive of such a customer holds (CUS-02) */
    private static void required(String rule, String field, Object value) {
        if (value == null) {
            throw Refusal.by(rule, field + "：本类客户必填", field + " is required for this kind of customer").atField(field);
        }
    }

    private static void absent(String field, Object value) {
        if (value != null) {
            throw Refusal.ofInput(field, "本类客户不填此项，实填 " + value, "found " + value + ", expected nothing for this kind of customer");
        }
    }
}
