package io.sancha.platform.guard;

import java.util.ArrayList;
import java.util.List;

/** Collects what one check finds. Whoever sends a file that is wrong everywhere is told some hundred places and not a million. */
public final class Found {
    /** Findings of one check: more than anybody reads, and few enough to keep. */
    private static final int MOST = 500;
    private final String rule;
    private final List<Finding> findings = new ArrayList<>();

    /** @param rule the rule that all of them break */
    public Found(String rule) {
        this.rule = rule;
    }

    /** Takes a finding, unless there are enough. */
    public void add(String file, String element, String chinese, String english) {
        if (!full()) {
            findings.add(Finding.at(file, element, rule, chinese, english));
        }
    }

    /** Takes a finding where something does not hold. */
    public void unless(boolean holds, String file, String element, String chinese, String english) {
        if (!holds) {
            add(file, element, chinese, english);
        }
    }

    /** Whether no more is taken, so that nobody need look on. */
    public boolean full() {
        return findings.size() >= MOST;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
