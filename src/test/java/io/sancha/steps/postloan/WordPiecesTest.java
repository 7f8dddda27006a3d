package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final String SEEN = "生产厂区三条线全开，在手订单约两个月；应收账款回款正常，前五大客户未变，原料价格上涨约三个百分点，已与客户协商调价";

    private static long shared(int[] one, int[] other) {
        return IntStream.of(one).filter(piece -> Arrays.stream(other).anyMatch(it -> it == piece)).count();
    }

    /** PLM-13: two words changed do not hide where the rest is from. */
    @Test
    void aTextAndItsCopyWithAFewWordsChangedHaveAPieceInCommon() {
        assertThat(shared(WordPieces.of(SEEN, "a"), WordPieces.of(SEEN.replace("两个月", "三个月").replace("五大", "十大"), "a"))).isPositive();
    }

    @Test
    void anotherTextHasNone() {
        assertThat(shared(WordPieces.of(SEEN, "a"), WordPieces.of("门店照常营业，日均流水与报表相符；库存盘点无短少，租约明年到期，房东同意续租，无新增借款", "a"))).isZero();
    }

    @Test
    void theSameTextOfAnotherHasOtherPieces() {
        assertThat(shared(WordPieces.of(SEEN, "a"), WordPieces.of(SEEN, "b"))).isZero();
    }

    @Test
    void ofAWordTooShortToCompareThereIsNone() {
        assertThat(WordPieces.of("好", "a")).isEmpty();
    }
}
