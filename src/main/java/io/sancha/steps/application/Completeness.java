package io.sancha.steps.application;

import static java.util.stream.Collectors.joining;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the checklist against the documents (APP-07, APP-08). Only a document whose original was seen counts.
 *
 * @param establishedOn since when the borrower has existed; null for persons
 */
record Completeness(StatementPeriods periods, LocalDate establishedOn, LocalDate today) {
    private static final String STATEMENTS = "APP-08";

    List<MissingDocument> missing(List<RequiredDocument> checklist, List<Document> documents) {
        return checklist.stream().flatMap(line -> {
            List<Document> offered = documents.stream().filter(line::asks).toList();
            List<Document> seen = offered.stream().filter(Document::originalSeen).toList();
            if (line.rule().equals(STATEMENTS) && line.types().contains(DocumentType.AUDITED_STATEMENTS)) {
                return missingYears(line, seen);
            }
            boolean there = line.rule().equals(STATEMENTS) ? interimIsThere(seen) : !seen.isEmpty();
            return there ? Stream.empty() : Stream.of(missing(line, !offered.isEmpty() && seen.isEmpty()));
        }).toList();
    }

    private Stream<MissingDocument> missingYears(RequiredDocument line, List<Document> seen) {
        Set<LocalDate> handedIn = seen.stream().map(Document::periodEnd).flatMap(Optional::stream).collect(Collectors.toSet());
        return periods.yearEnds(establishedOn, today, handedIn).stream().filter(year -> !handedIn.contains(year)).map(year -> {
            DocumentType type = DocumentType.AUDITED_STATEMENTS;
            String chinese = line.holder().chinese() + year.getYear() + "年度审计报告";
            return new MissingDocument(type, line.holder(), year.getYear() + "年度审计报告", year, line.rule(), chinese, line.holder()
                .english() + "'s audited statements of " + year.getYear());
        });
    }

    private boolean interimIsThere(List<Document> seen) {
        return establishedOn.isAfter(today.withDayOfMonth(1))
            || seen.stream().anyMatch(d -> d.periodEnd().filter(end -> !end.isBefore(periods.interimFrom(today))).isPresent());
    }

    private static MissingDocument missing(RequiredDocument line, boolean originalNotSeen) {
        DocumentType type = line.types().get(0);
        return new MissingDocument(type, line.holder(), type.chinese(), null, line.rule(), line.chinese() + (originalNotSeen ? "（未核对原件）" : ""),
            line.english() + (originalNotSeen ? " (original not seen)" : ""));
    }

    /** The refusal that names everything that is missing. */
    static Refusal refusal(List<MissingDocument> missing) {
        return Refusal.by(missing.get(0).rule(), "资料不齐，尚缺：" + missing.stream().map(MissingDocument::chinese).collect(joining("、")) + "。请补齐后再提交",
            "documents are missing: " + missing.stream().map(MissingDocument::english).collect(joining(", ")) + ". Collect them first").atField("documents");
    }
}
