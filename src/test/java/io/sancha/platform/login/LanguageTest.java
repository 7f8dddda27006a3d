package io.sancha.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which language a request asks for, and what of a text in both is told in one. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"zh-CN,zh;q=0.9,en;q=0.8|ZH", "zh|ZH", "ZH-hk|ZH", "en-US,en;q=0.9|EN", "fr-FR,zh;q=0.5|ZH",
        "en;q=0.2, zh;q=0.9|ZH", "zh;q=0, en;q=0.1|EN", "fr, de;q=0.5|EN", "*;q=0.5, zh;q=0.4|ZH", "q=;;|EN"})
    void theBrowserHearsWhatItLikesBetterOrEnglish(String header, Language language) {
        assertThat(Language.asked(asking(header, null))).contains(language);
    }

    @Test
    void whatThePersonChoseComesFirst() {
        assertThat(Language.asked(asking("zh-CN", "en"))).contains(Language.EN);
        assertThat(Language.asked(asking(null, "zh"))).contains(Language.ZH);
        assertThat(Language.asked(asking("zh-CN", "klingon"))).contains(Language.ZH);
    }

    @Test
    void aProgramThatAsksForNoneHearsBoth() {
        assertThat(Language.asked(asking(null, null))).isEmpty();
        assertThat(Language.asked(asking("*", null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"判断受理 Judge acceptance|判断受理|Judge acceptance", "审批/报备咨询 Approval|审批/报备咨询|Approval",
        "撤回（客户） Withdrawn, by “him”|撤回（客户）|Withdrawn, by “him”", "只有中文|只有中文|只有中文", "审查同意? Agreed?|审查同意?|Agreed?", "Only English|Only English|Only English",
        "合同 ABC 核验 Check ABC|合同 ABC 核验|Check ABC", "王芳 (committee-member-1)|王芳 (committee-member-1)|王芳 (committee-member-1)",
        "汪 流程审核岗2|汪 流程审核岗2|汪 流程审核岗2"})
    void aNameInBothIsToldInOne(String name, String chinese, String english) {
        assertThat(Language.ZH.named(name)).isEqualTo(chinese);
        assertThat(Language.EN.named(name)).isEqualTo(english);
    }

    @Test
    void soIsOneOfTwoLines() {
        assertThat(Language.EN.named("判断受理\nJudge\nacceptance")).isEqualTo("Judge acceptance");
        assertThat(Language.ZH.named("判断受理\nJudge acceptance")).isEqualTo("判断受理");
    }

    @Test
    void soIsASentence() {
        assertThat(Language.ZH.oneOf("用途不符 / not for this purpose [DIS-05]")).isEqualTo("用途不符");
        assertThat(Language.EN.oneOf("用途不符 / not for this purpose [DIS-05]")).isEqualTo("not for this purpose [DIS-05]");
        assertThat(Language.EN.oneOf("no slash")).isEqualTo("no slash");
    }

    private static MockHttpServletRequest asking(String header, String cookie) {
        var request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        if (cookie != null) {
            request.setCookies(new Cookie("sancha-language", cookie));
        }
        return request;
    }
}
