package io.sancha.tools.help;

import java.util.List;

/**
 * What is told of a human task.
 *
 * @param rules by which what is entered here may be refused, beside those that hold for every task
 */
record TaskHelp(List<String> rules, Said zh, Said en) {
    /**
     * In one language.
     *
     * @param purpose what the task is for
     * @param look what to look at before anything is entered
     * @param enter what to enter, and where the figures come from
     * @param leads what each way of completing it leads to
     * @param wrong what commonly goes wrong, and what to do then
     */
    record Said(String purpose, List<String> look, List<String> enter, List<String> leads, List<String> wrong) {
        Said {
            if (purpose == null || purpose.isBlank() || look.isEmpty() || enter.isEmpty() || leads.isEmpty() || wrong.isEmpty()) {
                throw new IllegalArgumentException("help with a part left empty: " + purpose);
            }
        }

        String all() {
            return purpose + " " + String.join(" ", look) + " " + String.join(" ", enter) + " " + String.join(" ", leads) + " " + String.join(" ", wrong);
        }
    }
}
