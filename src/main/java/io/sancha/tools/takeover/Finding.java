package io.sancha.tools.takeover;

import io.sancha.platform.audit.Refusal;

/**
 * Why a row is not taken over.
 *
 * @param row as a table shows it, the heading being row 1; 0 where it is about the whole file
 * @param field the column; empty where it is about the whole row
 * @param rule id of the rule that refuses it
 */
public record Finding(String file, long row, String field, String rule, String chinese, String english) {
    static Finding of(SourceRow row, String field, Refusal refusal) {
        return new Finding(row.file(), row.number(), field, refusal.rule(), refusal.chinese(), refusal.english());
    }

    /** The whole in one line. */
    public String sentence() {
        return file + (row == 0 ? "" : " 第 " + row + " 行 row " + row) + (field.isEmpty() ? "" : ", " + field) + " [" + rule + "] " + chinese + " / " + english;
    }
}
