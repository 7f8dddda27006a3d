package io.sancha.steps.application;

import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.document.DocumentType;
import java.time.LocalDate;

/**
 * What the checklist still lacks.
 *
 * @param type the first type that would do
 * @param title what to ask the customer for
 * @param periodEnd the year end that audited statements must be of; null for others
 * @param rule APP-07, APP-08 or CUS-10
 */
public record MissingDocument(DocumentType type, DocumentHolder holder, String title, LocalDate periodEnd, String rule, String chinese, String english) {
}
