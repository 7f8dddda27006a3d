package io.sancha.platform.audit;

import java.util.Optional;

/**
 * What a person tried and may not do, or a value that cannot be taken. The transaction rolls back, the task stays open with everything
 * that was entered, and the attempt is written to the trail in a transaction of its own.
 *
 * <p>What the bank decides (reject, return, exempt) is no refusal but an outcome. Its sentences repeat what was found, so they are
 * told as {@link Sentence} says: persons' numbers masked (CUS-12), what does not show made visible, what is long cut.
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
        super(Sentence.told(chinese) + " / " + Sentence.told(english) + " [" + rule + "]");
        this.rule = rule;
        this.field = Sentence.path(field);
        this.chinese = Sentence.told(chinese);
        this.english = Sentence.told(english);
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
        String path = Sentence.path(field);
        return new Refusal(INPUT, path, path + "：" + chinese, path + ": " + english);
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
