package io.sancha.platform.document;

import java.time.LocalDate;

/**
 * An earlier paper that a later one looks like (DOC-02).
 *
 * @param caseId where it stands; null where that is not to be named to who reads, since it is of another branch
 * @param type what it is there; null likewise
 * @param on the business date on which it was sent
 * @param percent how much alike they are: 100 where no sign differs
 */
public record AlikePaper(String caseId, DocumentType type, LocalDate on, int percent) {
}
