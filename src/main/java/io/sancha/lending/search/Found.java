package io.sancha.lending.search;

import java.time.LocalDate;
import java.util.List;

/**
 * What a search found.
 *
 * @param more whether there is more of it than is shown
 */
public record Found(List<Hit> hits, boolean more) {

    /** Where what was typed stands in what was found. */
    public enum Match { NAME, PINYIN, INITIALS, NUMBER, END_OF_NUMBER, PERSONS_NUMBER }

    /**
     * @param label what it is called; a name, a number or a description
     * @param cases to which it leads, the newest first
     * @param moreCases whether there are older ones
     */
    public record Hit(FindableKind kind, String label, Match match, List<OfCase> cases, boolean moreCases) {
    }

    /** @param customer name of the case's customer; null, as is the id, while nobody is identified @param loanNumber null until it is paid out */
    public record OfCase(String caseId, Long customerId, String customer, String loanNumber, LocalDate openedOn) {
    }
}
