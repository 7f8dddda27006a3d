package io.sancha.kernel.schedule;

/**
 * Terms that cannot be calculated: which field, against which rule, in words for an officer. Thrown before anything is computed;
 * whoever stands between us and a person turns it into a refusal.
 */
public class InvalidTerms extends IllegalArgumentException {

    private final String field;
    private final String rule;
    private final String zh;

    /**
     * Names what is wrong.
     *
     * @param field the field as the interface calls it, such as {@code principal}
     * @param rule the rule in short, such as {@code principal-positive}
     * @param zh the sentence in Chinese
     * @param en the sentence in English
     */
    public InvalidTerms(String field, String rule, String zh, String en) {
        super(en);
        this.field = field;
        this.rule = rule;
        this.zh = zh;
    }

    /** The same about another field: the one by which whoever asked calls it. */
    public InvalidTerms at(String otherField) {
        return new InvalidTerms(otherField, rule, zh, en());
    }

    /** The field that is wrong. */
    public String field() {
        return field;
    }

    /** The rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** The sentence in Chinese. */
    public String zh() {
        return zh;
    }

    /** The sentence in English. */
    public String en() {
        return getMessage();
    }
}
