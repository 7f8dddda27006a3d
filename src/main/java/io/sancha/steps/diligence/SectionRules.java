package io.sancha.steps.diligence;

import io.sancha.platform.audit.Refusal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** INV-06: a written report has seven sections, each of which says something, and a conclusion that is clear. */
final class SectionRules {
    private static final String RULE = "INV-06";
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    /** So many sections in the same words are a report copied down. */
    private static final int COPIED = 3;

    static {
        NAMES.put("basics", "基本情况");
        NAMES.put("operations", "生产经营");
        NAMES.put("request", "借款事由");
        NAMES.put("financial", "财务分析");
        NAMES.put("nonFinancial", "非财务分析");
        NAMES.put("security", "担保分析");
        NAMES.put("conclusion", "调查结论");
    }

    private SectionRules() {
    }

    static void check(ReportEntry entry) {
        if (entry.sections() == null) {
            throw Refusal.by(RULE, "调查报告须写齐七部分内容，请逐项填写", "the report has seven sections; write each of them").atField("sections");
        }
        checkSections(entry.sections());
        checkConclusion(entry.conclusion());
    }

    private static void checkSections(ReportEntry.Sections sections) {
        Map<String, Integer> told = new HashMap<>();
        texts(sections).forEach((section, text) -> {
            if (text == null || text.isBlank()) {
                throw Refusal.by(RULE, "“" + NAMES.get(section) + "”未填写，七部分均须写明", "section " + section + " is empty; all seven must be written")
                    .atField("sections." + section);
            }
            if (isTrivial(text)) {
                throw Refusal.by(RULE, "“" + NAMES.get(section) + "”没有实质内容（" + text.strip() + "），请如实写明",
                    "section " + section + " says nothing: write what was found").atField("sections." + section);
            }
            told.merge(text.strip(), 1, Integer::sum);
        });
        if (Collections.max(told.values()) >= COPIED) {
            throw Refusal.by(RULE, "多个部分内容雷同，请分别如实填写", "several sections say the same words; write each by itself").atField("sections");
        }
    }

    /** Fewer than two different letters or characters are a mark, not a statement. */
    private static boolean isTrivial(String text) {
        return text.codePoints().filter(Character::isLetter).distinct().limit(2).count() < 2;
    }

    private static void checkConclusion(ReportEntry.Opinion opinion) {
        if (opinion == null || opinion.recommend() == null) {
            throw Refusal.by(RULE, "须明确是否同意贷款，不得含糊", "say clearly whether to lend").atField("conclusion.recommend");
        }
        if (!opinion.recommend()) {
            return;
        }
        if (opinion.amount() == null || !opinion.amount().isPositive()) {
            throw unclear("amount", "金额（大于零）", "an amount above zero");
        }
        if (opinion.termMonths() == null || opinion.termMonths() <= 0) {
            throw unclear("termMonths", "期限（月，大于零）", "a term in months above zero");
        }
        if (opinion.annualRatePercent() == null) {
            throw unclear("annualRatePercent", "年利率", "a rate in percent a year");
        }
    }

    private static Refusal unclear(String field, String chinese, String english) {
        return Refusal.by(RULE, "同意贷款的结论须写明" + chinese, "who recommends lending states " + english).atField("conclusion." + field);
    }

    private static Map<String, String> texts(ReportEntry.Sections s) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("basics", s.basics());
        texts.put("operations", s.operations());
        texts.put("request", s.request());
        texts.put("financial", s.financial());
        texts.put("nonFinancial", s.nonFinancial());
        texts.put("security", s.security());
        texts.put("conclusion", s.conclusion());
        return texts;
    }
}
