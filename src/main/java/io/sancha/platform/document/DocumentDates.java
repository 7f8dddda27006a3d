package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;

/** Dates of a document, as they can be on the day on which it is taken in (SEQ-03, CUS-04). */
record DocumentDates(LocalDate today) {
    void check(DocumentEntry entry, String path) {
        notInTheFuture(entry.issuedOn(), path + ".issuedOn");
        notInTheFuture(entry.periodEnd(), path + ".periodEnd");
        if (entry.issuedOn() != null && entry.expiresOn() != null && entry.expiresOn().isBefore(entry.issuedOn())) {
            throw Refusal.ofInput(path + ".expiresOn", "到期日 " + entry.expiresOn() + " 早于签发日 " + entry.issuedOn(),
                "expires on " + entry.expiresOn() + ", before it was issued on " + entry.issuedOn());
        }
        if (entry.type().isOfAPeriod() && entry.periodEnd() == null) {
            throw Refusal.by("APP-08", "报表须注明所属期末日，以核对三年及最近一期", "statements name the end of their period, for three years and the latest are asked for")
                .atField(path + ".periodEnd");
        }
        if (entry.issuedOn() != null && entry.periodEnd() != null && entry.type().isOfAPeriod() && entry.issuedOn().isBefore(entry.periodEnd())) {
            throw Refusal.ofInput(path + ".issuedOn", "报表日 " + entry.issuedOn() + " 早于其期末日 " + entry.periodEnd(),
                "issued on " + entry.issuedOn() + ", before the period ended on " + entry.periodEnd());
        }
    }

    private void notInTheFuture(LocalDate date, String path) {
        if (date != null && date.isAfter(today)) {
            throw Refusal.by("SEQ-03", "日期 " + date + " 晚于今天 " + today + "，不得填写将来的日期",
                "the date " + date + " is after today " + today + "; a date in the future is refused")
                .atField(path);
        }
    }
}
