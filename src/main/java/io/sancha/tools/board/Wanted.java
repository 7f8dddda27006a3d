package io.sancha.tools.board;

/** Which lines of a list. @param row of its table; empty for all @param column of it; empty for all @param after position of the last line before */
record Wanted(BoardList list, String row, String column, long after, int limit) {
}
