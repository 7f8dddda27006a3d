package io.sancha.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount in capitals (大写金额), as a Chinese paper wants it so that no figure can be added: 壹万零伍拾元叁角整. Written as 支付结算办法 (the
 * central bank's rules for filling in notes and settlement vouchers, appendix 1) has it: 整 after 元 and 角, nothing after 分; noughts between figures
 * are one 零, also where 元 is followed by 分 without 角.
 */
public final class CapitalAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "兆"};
    private static final BigDecimal MOST = BigDecimal.TEN.pow(16);
    private static final int TEN_THOUSAND = 10_000;

    private CapitalAmount() {
    }

    /**
     * @param amount in yuan, not negative, below 10 to the 16th
     * @throws IllegalArgumentException for another currency or an amount out of these bounds
     */
    public static String of(Money amount) {
        if (!amount.currency().equals(Money.CNY) || amount.isNegative() || amount.amount().compareTo(MOST) >= 0) {
            throw new IllegalArgumentException("no amount in capitals: " + amount);
        }
        BigInteger fen = amount.amount().movePointRight(2).toBigIntegerExact();
        BigInteger[] parts = fen.divideAndRemainder(BigInteger.valueOf(100));
        int jiao = parts[1].intValueExact() / 10;
        int last = parts[1].intValueExact() % 10;
        String whole = parts[0].signum() == 0 ? "" : yuan(parts[0]) + "元";
        if (jiao == 0 && last == 0) {
            return (whole.isEmpty() ? "零元" : whole) + "整";
        }
        String tenths = jiao > 0 ? digit(jiao) + "角" : whole.isEmpty() ? "" : "零";
        return whole + tenths + (last > 0 ? digit(last) + "分" : "整");
    }

    private static String yuan(BigInteger yuan) {
        StringBuilder said = new StringBuilder();
        BigInteger rest = yuan;
        boolean nought = false;
        for (int group = 0; rest.signum() > 0; group++) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(TEN_THOUSAND));
            int four = parts[1].intValueExact();
            if (four > 0) {
                said.insert(0, four(four) + GROUPS[group] + (nought && !said.isEmpty() ? "零" : ""));
            }
            // a gap before what is said already: this group is empty, or begins with noughts
            nought = four < TEN_THOUSAND / 10 && (four > 0 || !said.isEmpty());
            rest = parts[0];
        }
        return said.toString();
    }

    /** Up to four digits, with 零 for the noughts between two of them. */
    private static String four(int number) {
        StringBuilder said = new StringBuilder();
        boolean nought = false;
        for (int place = 0, rest = number; rest > 0; place++, rest /= 10) {
            int figure = rest % 10;
            if (figure > 0) {
                said.insert(0, digit(figure) + PLACES[place] + (nought && !said.isEmpty() ? "零" : ""));
            }
            nought = figure == 0;
        }
        return said.toString();
    }

    private static String digit(int figure) {
        return DIGITS.substring(figure, figure + 1);
    }
}
