package io.sancha.platform.audit;

import io.sancha.kernel.secrecy.Masking;
import java.util.Optional;

/**
 * What a person tried and may not do, or a value that cannot be taken. The transaction rolls back, the task stays open with everything
 * that was entered, and the attempt is written to the trail in a transaction of its own.
 *
 * <p>What the bank decides (reject, return, exempt) is no refusal but an outcome. Its sentences repeat what was found, so whatever in them
 * has the form of a person's number is masked (CUS-12).
 */
public class Refusal extends RuntimeException {
    /** The rule of values that are not well formed, where no lending rule is concerned. */
    public static final String INPUT = "INPUT";

    private final String rule;
    private final String field;
    private final String chinese;
    private final String english;
    private ActPlace place;
    private boolean recorded;

    private Refusal(String rule, String field, String chinese, String english) {
        super(Masking.text(chinese + " / " + english + " [" + rule + "]"));
        this.rule = rule;
        this.field = Masking.text(field);
        this.chinese = Masking.text(chinese);
        this.english = Masking.text(english);
    }

    /**
     * @param rule id of the lending rule, as in the manual's list
     * @param chinese one sentence: what was found, what is required, what to do
     * @param english the same
     */
    public static Refusal by(String rule, String chinese, String english) {
        return new Refusal(rule, null, chinese, english);
    }

    /** A value that is not well formed. @param field the JSON path of the value, such as {@code application.amount} */
    public static Refusal ofInput(String field, String chinese, String english) {
        return new Refusal(INPUT, field, field + "：" + chinese, field + ": " + english);
    }

    /** The same refusal, naming the field in which the wrong value stands. */
    public Refusal atField(String path) {
        var named = new Refusal(rule, path, chinese, english);
        named.place = place;
        return named;
    }

    /** The same refusal of a value that did not know where in the entry it stands: its sentences begin with the path. */
    public Refusal withinEntry(String path) {
        var named = new Refusal(rule, path, path + "：" + chinese, path + ": " + english);
        named.place = place;
        return named;
    }

    public String rule() {
        return rule;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** Where in which case it happened, as far as that is known. */
    public Optional<ActPlace> place() {
        return Optional.ofNullable(place);
    }

    /** Notes the place; the innermost one, noted first, stays. */
    public Refusal happenedAt(ActPlace where) {
        if (place == null) {
            place = where;
        }
        return this;
    }

    boolean markRecorded() {
        boolean first = !recorded;
        recorded = true;
        return first;
    }

    /** The refusal in a chain of causes, if there is one. */
    public static Optional<Refusal> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
