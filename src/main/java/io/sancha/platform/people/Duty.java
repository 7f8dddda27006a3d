package io.sancha.platform.people;

/**
 * A duty of the bank (岗位), by which tasks are given.
 *
 * @param position its place in the order of the loan's life
 */
public record Duty(String id, String chinese, String english, int position) {
    /** In both languages. */
    public String name() {
        return chinese + " " + english;
    }
}
