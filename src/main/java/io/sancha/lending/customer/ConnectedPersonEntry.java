package io.sancha.lending.customer;

import java.time.LocalDate;

/**
 * A connected person of the bank (关系人): director, supervisor, manager, credit officer, close relative of one, or what they own or run.
 *
 * @param identity unified social credit code or identity number
 * @param paper kind of a person's paper; where it is left out, what the number looks like; null of a business
 * @param until first day on which the connection holds no more; null while it lasts
 */
public record ConnectedPersonEntry(String identity, PaperKind paper, String name, String relationChinese, String relationEnglish, LocalDate until) {
}
