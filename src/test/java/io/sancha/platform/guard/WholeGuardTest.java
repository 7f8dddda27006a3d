package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Everything that stands before a deployment, together: words, contract, drawing, flow and tables. */
class WholeGuardTest {
    @Test
    void theBanksOwnFilesPassEveryCheck() {
        assertThat(Guard.ofTheBank().check(Trees.ofTheBank())).isEmpty();
    }

    @Test
    void everyCheckIsAmongThem() {
        Guard guard = Guard.ofTheBank();
        String table = "committee/determine-committee.dmn";
        assertThat(guard.check(Trees.with(table, Trees.text(table).replaceFirst("(?s)<rule id.*</rule>", "")))).extracting(Finding::rule)
            .anyMatch(rule -> rule.startsWith("TAB-"));
        String straight = Trees.changed("approval/approval.bpmn", "sourceRef=\"determine-authority\" targetRef=\"decide-approval\"",
            "sourceRef=\"determine-authority\" targetRef=\"issue-approval\"");
        assertThat(guard.check(Trees.with("approval/approval.bpmn", straight))).extracting(Finding::rule)
            .anyMatch(rule -> rule.matches("(APR|FLO|REV|SEQ)-.*"));
    }
}
