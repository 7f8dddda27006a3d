package io.sancha.tools.help;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Pictures of tasks' forms, where the build holds any: {@code pictures/tasks/review-case.zh.png} among the pages. */
final class TaskPictures {
    private TaskPictures() {
    }

    /** The address of each picture of the task, by its language. */
    static Map<String, String> of(String task) {
        Map<String, String> found = new TreeMap<>();
        Stream.of("zh", "en").forEach(language -> {
            String address = "/pictures/tasks/" + task + "." + language + ".png";
            if (TaskPictures.class.getResource("/static" + address) != null) {
                found.put(language, address);
            }
        });
        return found;
    }
}
