package io.sancha.steps.application;

import io.sancha.lending.customer.CustomerKind;
import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import java.util.HashSet;

/**
 * The seven items of a written application (APP-01), each there and possible: product, amount and currency, term, purpose, security,
 * repayment source and method, and the signature's date, which lies between the case's opening and today (SEQ-03).
 */
record SevenItems(CustomerKind borrower, LocalDate openedOn, LocalDate today) {
    void check(ApplicationEntry entry) {
        present(entry.product(), "product", "产品", "product");
        present(entry.amount(), "amount", "金额", "amount");
        present(text(entry.currency()), "currency", "币种", "currency");
        present(entry.termMonths(), "termMonths", "期限", "term");
        present(text(entry.purpose()), "purpose", "用途", "purpose");
        present(entry.purposeCategory(), "purposeCategory", "用途类别", "category of the purpose");
        present(entry.guaranteeModes() == null || entry.guaranteeModes().isEmpty() ? null : entry.guaranteeModes(), "guaranteeModes", "担保方式", "security");
        present(text(entry.repaymentSource()), "repaymentSource", "还款来源", "repayment source");
        present(entry.repaymentMethod(), "repaymentMethod", "还款方式", "repayment method");
        present(entry.signedOn(), "signedOn", "签署日期", "date of signature");
        possible(entry);
        signed(entry.signedOn());
    }

    private void possible(ApplicationEntry entry) {
        if (!entry.amount().isPositive()) {
            throw Refusal.ofInput("amount", "金额 " + entry.amount().amount() + " 应大于零", "found " + entry.amount().amount() + ", must be above zero");
        }
        if (!entry.currency().equals("CNY")) {
            throw Refusal.ofInput("currency", "币种 " + entry.currency() + " 不受理，应为 CNY", "found " + entry.currency() + ", expected CNY");
        }
        if (entry.termMonths() < 1) {
            throw Refusal.ofInput("termMonths", "期限 " + entry.termMonths() + " 个月，至少 1 个月", "found " + entry.termMonths() + " months, at least 1");
        }
        if (new HashSet<>(entry.guaranteeModes()).size() != entry.guaranteeModes().size() || entry.guaranteeModes().contains(null)) {
            throw Refusal.ofInput("guaranteeModes", "担保方式重复或为空", "a mode is empty or stands twice");
        }
        if (!entry.product().isFor(borrower)) {
            throw Refusal.ofInput("product", "产品 " + entry.product() + " 不适用于客户类型 " + borrower, entry.product() + " is not for a customer of kind " + borrower);
        }
    }

    private void signed(LocalDate on) {
        if (on.isAfter(today)) {
            throw Refusal.by("SEQ-03", "签署日期 " + on + " 晚于今天 " + today + "，不得填写将来的日期",
                "signed on " + on + ", after today " + today + "; a date in the future is refused")
                .atField("signedOn");
        }
        if (on.isBefore(openedOn)) {
            throw Refusal.by("SEQ-03", "签署日期 " + on + " 早于立案日 " + openedOn + "，请由客户重新签署申请",
                "signed on " + on + ", before the case was opened on " + openedOn + "; have the customer sign again").atField("signedOn");
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static void present(Object value, String field, String chinese, String english) {
        if (value == null) {
            throw Refusal.by("APP-01", "书面申请缺少" + chinese + "，请补齐后再登记", "the written application lacks the " + english + "; complete it first").atField(field);
        }
    }
}
