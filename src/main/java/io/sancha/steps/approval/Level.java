package io.sancha.steps.approval;

import java.util.Arrays;

/** Levels of authority to approve (审批权限), from the lowest up. Each is a duty. */
public enum Level {
    BRANCH("approver-branch"), HEAD_OFFICE("approver-head-office"), PRESIDENT("approver-president");

    private final String duty;

    Level(String duty) {
        this.duty = duty;
    }

    /** The duty that decides at this level. */
    public String duty() {
        return duty;
    }

    static Level ofDuty(String duty) {
        return Arrays.stream(values()).filter(level -> level.duty.equals(duty)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no level of authority is called " + duty));
    }
}
