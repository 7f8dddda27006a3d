package io.sancha.lending.account;

import io.sancha.lending.account.books.RiskClass;
import java.time.LocalDate;

/**
 * A change of a loan's class, with all that CLS-11 wants kept.
 *
 * @param deciders who proposed, determined and approved; null if the end of day did it
 */
public record ClassChange(long id, String loanNumber, RiskClass from, RiskClass to, Method method, String rule, String reason, ClassDeciders deciders,
    LocalDate on) {
    /** How the class was found. */
    public enum Method {
        /** 自动: by days past due. */
        AUTOMATIC,
        /** 人工: proposed, determined and approved by three people. */
        MANUAL
    }
}
