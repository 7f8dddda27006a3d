package io.sancha.tools.board;

import com.fasterxml.jackson.annotation.JsonValue;
import io.sancha.platform.audit.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A list behind figures of the start page. One statement says what stands in it, each line in one row and one column of a table; the figures are
 * counted of the same statement, so that a number and its list cannot differ (ADR 95). It stands in {@code NAME.sql} beside this class.
 */
public enum BoardList {
    MY_CASES("my-cases", Part.MANAGER, Dimension.STEP, Dimension.AGE),
    MY_LAPSING("my-lapsing", Part.MANAGER, Dimension.LAPSING, Dimension.UNTIL),
    MY_LOANS("my-loans", Part.MANAGER, Dimension.CLASS, Dimension.OVERDUE),
    MY_NEWLY_OVERDUE("my-newly-overdue", Part.MANAGER, Dimension.CLASS, Dimension.NONE),
    MY_WARNINGS("my-warnings", Part.MANAGER, Dimension.WARNING, Dimension.NONE),
    MY_NOTICES("my-notices", Part.MANAGER, Dimension.NOTICE, Dimension.NOTICE_STANDING),
    MY_CLASS_RUN("my-class-run", Part.MANAGER, Dimension.CLASS_RUN, Dimension.UNTIL),
    PIPELINE("pipeline", Part.HEAD, Dimension.STEP, Dimension.DWELL),
    EXPOSURE("exposure", Part.HEAD, Dimension.LIMIT_USED, Dimension.NONE),
    AUTHORITY("authority", Part.HEAD, Dimension.LEVEL, Dimension.DECISION),
    INSPECTIONS("inspections", Part.RISK, Dimension.INSPECTION, Dimension.DUE),
    RED_FLAGS("red-flags", Part.SECOND_LINE, Dimension.RED_FLAG, Dimension.ANSWER),
    WARNINGS("warnings", Part.RISK, Dimension.GRADE, Dimension.NEXT),
    REVALUATIONS("revaluations", Part.RISK, Dimension.REVALUATION, Dimension.CAUSE),
    CLASS_RUN("class-run", Part.RISK, Dimension.CLASS_RUN, Dimension.UNTIL),
    HELD_CLASSES("held-classes", Part.SECOND_LINE, Dimension.HELD_BY, Dimension.CLASS),
    SPOT_CHECKS("spot-checks", Part.RISK, Dimension.SPOT_CHECK, Dimension.SPOT_CAUSE),
    MIGRATION("migration", Part.RISK, Dimension.CLASS_BEFORE, Dimension.CLASS),
    VINTAGE("vintage", Part.RISK, Dimension.VINTAGE, Dimension.PAST_DUE),
    PROVISIONS("provisions", Part.RISK, Dimension.CLASS, Dimension.NONE),
    BY_INDUSTRY("by-industry", Part.RISK, Dimension.INDUSTRY, Dimension.CLASS),
    BY_PRODUCT("by-product", Part.RISK, Dimension.PRODUCT, Dimension.CLASS),
    BY_BRANCH("by-branch", Part.RISK, Dimension.BRANCH, Dimension.CLASS),
    OVERDUE_PERSONAL("overdue-personal", Part.RISK, Dimension.PAST_DUE, Dimension.COUNTED),
    LARGE_EXPOSURES("large-exposures", Part.RISK, Dimension.EXPOSED, Dimension.LARGE),
    FAILED_LOANS("failed-loans", Part.OPERATOR, Dimension.NIGHT_STEP, Dimension.NONE),
    UNTOLD_NEWS("untold-news", Part.OPERATOR, Dimension.NEWS, Dimension.TELLING),
    UNSENT_NOTICES("unsent-notices", Part.OPERATOR, Dimension.NOTICE, Dimension.MAILING);

    private final String id;
    private final Part part;
    private final Dimension rows;
    private final Dimension columns;

    /** Whose part of the start page it is, and whether it is told of whole branches and so kept with the night (ADR 96). */
    enum Part {
        MANAGER(false, "relationship-manager"),
        HEAD(true, "approver-branch", "approver-head-office", "approver-president", "committee-chair", "auditor"),
        RISK(true, "risk-inspector", "classification-officer", "approver-head-office", "approver-president", "auditor"),
        /** The same people, as the moment has it. */
        SECOND_LINE(false, "risk-inspector", "classification-officer", "approver-head-office", "approver-president", "auditor"),
        OPERATOR(false, "operator");

        private final boolean kept;
        private final Set<String> duties;

        Part(boolean kept, String... duties) {
            this.kept = kept;
            this.duties = Set.of(duties);
        }
    }

    BoardList(String id, Part part, Dimension rows, Dimension columns) {
        this.id = id;
        this.part = part;
        this.rows = rows;
        this.columns = columns;
    }

    /** @throws Refusal INPUT if there is no such list */
    public static BoardList required(String id) {
        return Arrays.stream(values()).filter(list -> list.id.equals(id)).findFirst().orElseThrow(() -> {
            String known = String.join(", ", Arrays.stream(values()).map(list -> list.id).toList());
            return Refusal.ofInput("list", "没有清单“" + id + "”，可用：" + known, "there is no list “" + id + "”, but " + known);
        });
    }

    /** Those of the duties, in their order on the page. */
    static List<BoardList> of(Set<String> duties) {
        return Arrays.stream(values()).filter(list -> list.part.duties.stream().anyMatch(duties::contains)).toList();
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** What its table has a row for. */
    public Dimension rows() {
        return rows;
    }

    /** What its table has a column for. */
    public Dimension columns() {
        return columns;
    }

    Set<String> duties() {
        return part.duties;
    }

    boolean isKept() {
        return part.kept;
    }
}
