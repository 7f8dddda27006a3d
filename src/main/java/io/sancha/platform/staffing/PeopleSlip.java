package io.sancha.platform.staffing;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong where a text is no file of people, in our words: the parser's own are of its insides, and in English alone. */
final class PeopleSlip {
    private PeopleSlip() {
    }

    /** A sentence in Chinese and English, with line and column, what stands there, and what to do. */
    static IllegalArgumentException of(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列）";
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String chinese = "不是有效的 YAML，请查此处的缩进、引号、冒号，以及是否重复";
        String english = "is not valid YAML; look at the indents, quotes and colons there, and whether something stands twice";
        if (e instanceof UnrecognizedPropertyException unknown) {
            Collection<String> known = unknown.getKnownPropertyIds() == null ? List.of() : unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
            chinese = "没有 " + path(unknown) + " 这一项，可用 " + String.join("、", known);
            english = "there is no " + path(unknown) + "; use " + String.join(", ", known);
        } else if (e instanceof JsonMappingException wrong) {
            chinese = path(wrong) + " 的内容写法不对，或为空：名单写作 [a, b]，没有的写作 [] 或删去此行";
            english = path(wrong) + " is empty, or not written as it is read: a list is written [a, b], none [] or without the line";
        }
        return new IllegalArgumentException("不是人员文件" + place + "：" + chinese + " / is no file of people" + where + ": " + english);
    }

    /** As {@code branches[0].people[1].duties}. */
    private static String path(JsonMappingException e) {
        return e.getPath().isEmpty() ? "(file)" : e.getPath().stream()
            .map(one -> one.getFieldName() == null ? "[" + one.getIndex() + "]" : "." + one.getFieldName())
            .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }
}
