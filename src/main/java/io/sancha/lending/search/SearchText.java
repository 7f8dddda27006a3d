package io.sancha.lending.search;

import io.sancha.platform.audit.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person typed into the search box, as stretches of keys.
 *
 * @param stretches the best first
 */
record SearchText(List<Stretch> stretches) {
    private static final int LONGEST = 100;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_NUMBER = 3;
    private static final String FIELD = "text";

    /** Keys from one to, but not including, another. */
    record Stretch(String from, String to) {
        /** No sign comes after this one, in the order of bytes. */
        private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

        static Stretch beginningWith(char kind, String text) {
            return new Stretch(kind + text, kind + text + LAST);
        }
    }

    /** @throws Refusal INPUT for what is blank, too short or too long to look for, or stands in the name of every company */
    static SearchText of(String typed, PersonKeys persons) {
        if (typed.length() > LONGEST) {
            throw refused("查询内容过长，最多 " + LONGEST + " 字", "that is too long to look for; type at most " + LONGEST + " characters");
        }
        String normal = SearchKeys.normal(typed);
        boolean number = normal.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        if (normal.codePointCount(0, normal.length()) < (number ? SHORTEST_NUMBER : SHORTEST)) {
            throw refused("请至少输入 2 个字或字母，或 3 位数字", "type at least two characters or letters, or three digits");
        }
        if (SearchKeys.isLegalForm(normal)) {
            throw refused("“" + normal + "”是各家企业名称中都有的字样，请输入名称中自有的部分",
                "“" + normal + "” stands in the name of every company; type a part that is its own");
        }
        return new SearchText(stretches(normal, persons));
    }

    private static List<Stretch> stretches(String normal, PersonKeys persons) {
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(Stretch.beginningWith(SearchKeys.NAME, SearchKeys.beginning(normal, SearchKeys.LONGEST_NAME)));
        if (!SearchKeys.HAN.matcher(normal).find()) {
            stretches.add(Stretch.beginningWith(SearchKeys.PINYIN, SearchKeys.beginning(normal, SearchKeys.LONGEST_PINYIN)));
            stretches.add(Stretch.beginningWith(SearchKeys.INITIALS, SearchKeys.beginning(normal, SearchKeys.LONGEST_INITIALS)));
            stretches.add(Stretch.beginningWith(SearchKeys.NUMBER, SearchKeys.beginning(normal, SearchKeys.LONGEST_NUMBER)));
            stretches.add(Stretch.beginningWith(SearchKeys.NUMBER_FROM_END, SearchKeys.beginning(SearchKeys.reversed(normal), SearchKeys.LONGEST_NUMBER)));
            if (PersonKeys.mayBe(normal)) {
                String key = persons.key(normal);
                stretches.add(new Stretch(key, key + Stretch.LAST));
            }
        }
        return stretches;
    }

    private static Refusal refused(String chinese, String english) {
        return Refusal.ofInput(FIELD, chinese, english);
    }
}
