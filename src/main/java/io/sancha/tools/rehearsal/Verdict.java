package io.sancha.tools.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.release.Rehearsal.Outcome;
import io.sancha.tools.walkthrough.Expectation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a rehearsal came to, and the sentence that says so. */
record Verdict(Outcome outcome, String chinese, String english) {
    private static final Map<String, String> WORDS = Map.of("SETTLED", "贷款结清", "REJECTED", "申请被否", "WRITTEN_OFF", "贷款核销", "REFUSED_ACTION", "办理被拒",
        "UNFINISHED", "未办结");

    /**
     * Of a walk that has ended by itself.
     *
     * @param expected how the dossier expects its loan to end; null for settled
     */
    static Verdict of(int exit, Progress progress, Expectation expected) {
        JsonNode last = progress.last();
        if (last != null && last.has("refused")) {
            JsonNode refused = last.get("refused");
            return new Verdict(Outcome.FAILED, "流程未获准：" + refused.get("zh").asText() + "（" + refused.get("rule").asText() + "）",
                "the processes are refused: " + refused.get("en").asText() + " (" + refused.get("rule").asText() + ")");
        }
        if (last == null || exit > 1) {
            return new Verdict(Outcome.STOPPED, "走不下去" + after(progress, true) + "：" + progress.error(), "it could not go on" + after(progress, false) + ": "
                + progress.error());
        }
        return ended(last.get("end"), last.get("differences"), progress, expected == null ? Expectation.Outcome.SETTLED : expected.outcome());
    }

    static Verdict tookTooLong(Duration most, Progress progress) {
        return new Verdict(Outcome.STOPPED, "走了 " + most.toMinutes() + " 分钟仍未到头，已停止" + after(progress, true), "it had not ended after " + most.toMinutes()
            + " minutes and was stopped" + after(progress, false));
    }

    private static Verdict ended(JsonNode end, JsonNode differences, Progress progress, Expectation.Outcome expected) {
        String came = end.get("outcome").asText() + (end.get("rule").isNull() ? "" : " " + end.get("rule").asText());
        String chineseCame = WORDS.get(end.get("outcome").asText()) + (end.get("rule").isNull() ? "" : "（" + end.get("rule").asText() + "）");
        if (differences.isEmpty()) {
            return new Verdict(Outcome.PASSED, "与案卷预期一致：" + chineseCame + "，步骤 " + end.get("at").asText() + "；各项核对均成立；共 " + progress.acts().size() + " 笔记录",
                "as the dossier expects: " + came + " at " + end.get("at").asText() + "; every check holds; " + progress.acts().size() + " acts");
        }
        List<String> chinese = new ArrayList<>();
        List<String> waiting = texts(end.get("waiting"));
        if (!waiting.isEmpty()) {
            chinese.add("一直没有办结，停在 " + String.join("、", waiting));
        } else if (!end.get("outcome").asText().equals(expected.name())) {
            chinese.add("预期" + WORDS.get(expected.name()) + "，实为" + chineseCame + "，步骤 " + end.get("at").asText());
        }
        List<String> failed = new ArrayList<>();
        end.get("checks").properties().stream().filter(check -> !check.getValue().asBoolean()).forEach(check -> failed.add(check.getKey()));
        if (!failed.isEmpty()) {
            chinese.add("核对不成立：" + String.join("、", failed));
        }
        String told = String.join("; ", texts(differences));
        return new Verdict(Outcome.FAILED, "与案卷预期不符：" + (chinese.isEmpty() ? told : String.join("；", chinese)) + after(progress, true),
            "not as the dossier expects: " + told + after(progress, false));
    }

    /** The last thing that was done, with the rule that it came to, if there was one. */
    private static String after(Progress progress, boolean chinese) {
        List<JsonNode> acts = progress.acts();
        if (acts.isEmpty()) {
            return "";
        }
        JsonNode act = acts.get(acts.size() - 1);
        String what = act.path("date").asText() + " " + (act.path("task").isNull() ? act.path("stepId").asText() : act.path("task").asText()) + " "
            + act.path("outcome").asText() + (act.path("rule").isNull() ? "" : " " + act.path("rule").asText() + said(act.path("message").asText(), chinese));
        return chinese ? "；最后一笔：" + what : "; the last act: " + what;
    }

    /** One language of a sentence that the trail tells in both. */
    private static String said(String message, boolean chinese) {
        int parted = message.indexOf(" / ");
        return message.isEmpty() || message.equals("null") ? "" : (chinese ? "：" : ": ") + (parted < 0 ? message : chinese ? message.substring(0, parted)
            : message.substring(parted + 3));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
