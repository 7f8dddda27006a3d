package io.sancha.tools.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a list comes to, cell by cell.
 *
 * @param rows what a row stands for
 * @param columns what a column stands for
 * @param asOf the day of the figures; null where they are kept with the night and were never told
 */
public record Figures(BoardList list, Dimension rows, Dimension columns, LocalDate asOf, List<Cell> cells) {
    /**
     * Lines of a list that stand in one row and column.
     *
     * @param column empty where there is but one
     * @param count how many lines
     * @param amount of all together, in yuan; null where a line has none
     */
    public record Cell(String row, String column, long count, BigDecimal amount) {
    }
}
