package io.sancha.steps.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One line of the consistency check. @param rule id of the lending rule that was checked */
@Embeddable
public record ConsistencyFinding(String rule, @Enumerated(EnumType.STRING) Result result, @Column(name = "message_zh") String chinese,
                                 @Column(name = "message_en") String english) {

    /** In order, to be looked at by the reviewer, or so wrong that nobody may agree. */
    public enum Result { PASS, NOTE, FAIL }

    static ConsistencyFinding of(String rule, boolean inOrder, Result otherwise, String chinese, String english) {
        return new ConsistencyFinding(rule, inOrder ? Result.PASS : otherwise, chinese, english);
    }
}
