package io.sancha.lending.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.SecretKeys;
import io.sancha.platform.audit.Refusal;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed finds a name or a number where it is the beginning of one of its keys. */
class SearchKeysTest {
    private static final PersonKeys PERSONS = new PersonKeys(new Identities(new SecretKeys(Map.of(1, key(1)), key(2))));

    private static String key(int sign) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) sign;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static boolean finds(String typed, Set<String> keys) {
        return SearchText.of(typed, PERSONS).stretches().stream().anyMatch(stretch -> keys.stream()
            .anyMatch(key -> key.compareTo(stretch.from()) >= 0 && key.compareTo(stretch.to()) < 0));
    }

    @ParameterizedTest
    @CsvSource({
        // any part of it
        "杭州西湖制衣有限公司, 杭州", "杭州西湖制衣有限公司, 西湖制衣", "杭州西湖制衣有限公司, 制衣有限", "杭州西湖制衣有限公司, 杭州西湖制衣有限公司", "杭州西湖制衣有限公司, 西 湖",
        "阿Q（上海）贸易有限公司, 阿q上海", "阿Q（上海）贸易有限公司, (上海)贸易", "ＡＢＣ科技有限公司, abc科", "𠀋屋食品厂, 𠀋屋",
        // pinyin, from any syllable on
        "杭州西湖制衣有限公司, hangzhou", "杭州西湖制衣有限公司, xi hu zhi yi", "杭州西湖制衣有限公司, XIHUZHI", "王建国, wangjianguo", "王建国, wang jian g",
        // initials, from any syllable on
        "杭州西湖制衣有限公司, hzxhzy", "杭州西湖制衣有限公司, xhzyyxgs", "王建国, wjg", "TCL科技集团, tclkj", "3D打印工作室, 3ddy",
        // surnames
        "单雄信, shanxiongxin", "单雄信, danxiong", "曾国藩, zengguofan", "曾国藩, cenggf, false", "仇英, qiuying", "区伯, oubo", "解缙, xiejin", "查良镛, zhaly, false",
        "查良镛, zhaliangyong", "尉迟恭, yuchigong", "万俟卨, moqi", "朴树, piaoshu", "覃辉, qinhui", "覃辉, tanhui", "翟志刚, zhaizg, false", "翟志刚, zzg",
        "任我行, renwoxing", "盖叫天, gejiaotian", "缪斯, miaosi", "石磊, shilei", "种师道, chongshidao", "令狐冲, linghuchong", "吕布, lvbu", "吕布, lubu", "吕布, lyubu",
        // places and what businesses are named after
        "重庆长安, chongqing", "重庆长安, cqca", "长沙银行, changshayinhang", "长沙银行, csyh", "厦门港务, xiamen", "六安茶业, luan", "蚌埠玻璃, bengbu", "乐清电器, yueqing",
        "乐山大佛, leshan", "台州模具, taizhou", "番禺家具, panyu", "东莞玩具, dongguan", "都江堰市, dujiangyan", "万科地产, wankedichan", "调味品厂, tiaoweipin",
        "会计事务所, kuaiji", "洪洞煤业, hongtong", "莘庄工业, xinzhuang", "浚县粮油, xunxian", "行业协会, hangye", "步行街, buxingjie", "绿城物业, lvcheng",
        "重庆重型汽车, chongqingzhongxing", "长兴县, changxing", "成长基金, chengzhang",
        // not
        "杭州西湖制衣有限公司, 杭湖, false", "杭州西湖制衣有限公司, angzhou, false", "王建国, jgw, false"})
    void names(ArgumentsAccessor row) {
        assertThat(finds(row.getString(1), SearchKeys.ofName(row.getString(0)))).as("%s by %s", row.get(0), row.get(1)).isEqualTo(row.size() == 2);
    }

    @ParameterizedTest
    @CsvSource({"0101-20240301-000042, 0101-2024", "0101-20240301-000042, 010120240301", "0101-20240301-000042, 042", "0101-20240301-000042, 0301000042",
        "0101-20240301-000042, 0301-000042", "0101-20240301-000042, 123, false", "0101-20240301-000042, 20240301, false",
        "J0101-20240301-000007, j0101", "J0101-20240301-000007, 000007", "HT-0101-20240301-000042-1, ht-0101", "HT-0101-20240301-000042-1, 42-1",
        "HT-0101-20240301-000042-1, 421", "91330106MA27XYZ12Q, 9133", "91330106MA27XYZ12Q, xyz12q", "91330106MA27XYZ12Q, ２７ＸＹＺ１２Ｑ"})
    void numbers(ArgumentsAccessor row) {
        assertThat(finds(row.getString(1), SearchKeys.ofNumber(row.getString(0)))).as("%s by %s", row.get(0), row.get(1)).isEqualTo(row.size() == 2);
    }

    @ParameterizedTest
    @CsvSource({"002X, true", "002x, true", "31002X, false", "31002, false", "11010519491231002X, false", "0020, false"})
    void personsByTheLastFourSigns(String typed, boolean found) {
        Set<String> keys = PERSONS.of("11010519491231002X");

        assertThat(finds(typed, keys)).isEqualTo(found);
        assertThat(PERSONS.of("3482917")).as("what a mask hides of a passport").isEmpty();
        assertThat(keys).hasSize(1).allMatch(key -> key.matches("H[0-9a-f]{32}"));
    }

    /** A name of the longest kind has some hundred keys, and no name has them without bound. */
    @Test
    void keysAreBounded() {
        assertThat(SearchKeys.ofName("王建国")).hasSizeLessThan(15);
        assertThat(SearchKeys.ofName("杭州西湖制衣有限公司")).hasSizeLessThan(40);
        assertThat(SearchKeys.ofName("长".repeat(200))).hasSizeLessThan(200 * 17).allMatch(key -> key.length() <= 41);
    }

    static Stream<String> harmless() {
        return Stream.of("", " ", "王", "a", "12", "%", "_%_", "***", "（）", "有限公司", "股份有限公司", "公司", "长".repeat(101),
            "x".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void isToldWhatToTypeInstead(String typed) {
        assertThatThrownBy(() -> SearchText.of(typed, PERSONS)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("INPUT");
            assertThat(refusal.field()).contains("text");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"王国%", "'; drop table findable; --", "100%羊毛", "a_b"})
    void signsOfSqlAreLookedOver(String typed) {
        assertThat(SearchText.of(typed, PERSONS).stretches()).allMatch(stretch -> !stretch.from().matches(".*[%_';\\\\].*"));
    }
}
