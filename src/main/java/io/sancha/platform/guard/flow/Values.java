package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers that can be said, as numbers. */
final class Values {
    /** Nobody has said anything yet. */
    static final int UNSET = 0;
    /** Something was said that no condition asks for. */
    static final String OTHER = "…";

    private final List<String> answers = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Values() {
        answers.add(null);
        number(OTHER);
    }

    int number(String answer) {
        return answer == null ? UNSET : numbers.computeIfAbsent(answer, a -> {
            answers.add(a);
            return answers.size() - 1;
        });
    }

    /** The number of an answer that has one already; of any other, of something that no condition asks for. */
    int known(String answer) {
        return numbers.getOrDefault(answer, numbers.get(OTHER));
    }

    int size() {
        return answers.size();
    }
}
