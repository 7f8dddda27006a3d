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
            required("uscc", entry.uscc());
            absent("idNumber", entry.idNumber());
            if (entry.uscc().isOfSoleProprietor() != (entry.kind() == CustomerKind.SOLE_PROPRIETOR)) {
                throw Refusal.ofInput("uscc", "代码 " + entry.uscc() + " 与客户种类 " + entry.kind() + " 不符（92 开头为个体工商户）",
                    "found " + entry.uscc() + " for kind " + entry.kind() + "; codes of sole proprietors, and theirs alone, begin with 92");
            }
        } else {
            required("idNumber", entry.idNumber());
            absent("uscc", entry.uscc());
            born("idNumber", entry.idNumber(), today);
        }
    }

    static void check(CreditFileEntry entry, CustomerKind kind, LocalDate today) {
        present("business", entry.business(), kind.isBusiness());
        present("household", entry.household(), kind.hasHousehold());
        if (kind == CustomerKind.ENTERPRISE && entry.statements().isEmpty()) {
            throw Refusal.ofInput("statements", "企业须至少有一期财务报表", "found none, expected at least one statement of an enterprise");
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

    private static void shareholders(List<Shareholder> shareholders) {
        for (int i = 0; i < shareholders.size(); i++) {
            number("shareholders[" + i + "].identity", shareholders.get(i).identity());
        }
        BigDecimal sum = shareholders.stream().map(Shareholder::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            throw Refusal.ofInput("shareholders", "股东持股合计 " + sum.toPlainString() + " 超过 1",
                "found shares of " + sum.toPlainString() + " together, expected at most 1");
        }
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

    private static void born(String field, IdentityNumber number, LocalDate today) {
        if (number.birthDate().isAfter(today)) {
            throw Refusal.ofInput(field, "出生日期 " + number.birthDate() + " 在将来", "found birth date " + number.birthDate() + ", expected a day up to " + today);
        }
    }

    private static void present(String field, Object value, boolean wanted) {
        if (wanted) {
            required(field, value);
        } else {
            absent(field, value);
        }
    }

    private static void required(String field, Object value) {
        if (value == null) {
            throw Refusal.ofInput(field, "本类客户必填", "is required for this kind of customer");
        }
    }

    private static void absent(String field, Object value) {
        if (value != null) {
            throw Refusal.ofInput(field, "本类客户不填此项，实填 " + value, "found " + value + ", expected nothing for this kind of customer");
        }
    }
}
