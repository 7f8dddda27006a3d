package io.sancha.platform.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes pictures of a running demonstration bank; called by {@code src/docs/take-pictures.sh}, which says what comes of it. */
public final class TakePictures {
    private TakePictures() {
    }

    /** @param args port, data folder, folder of the pictures, languages with a comma; {@code --full}, {@code --tasks}, {@code --prepared} */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        List<String> options = List.of(args);
        var bank = new PicturedBank(port, Path.of(args[1]));
        if (!options.contains("--prepared")) {
            bank.prepare();
        }
        var tasks = new WaitingTasks(port);
        Collection<WaitingTasks.Held> held = tasks.ofEachKind();
        Set<String> nowhere = new TreeSet<>(tasks.kinds().keySet());
        held.forEach(task -> nowhere.remove(task.task()));
        List<String> faults = new ArrayList<>();
        for (String language : args[3].split(",")) {
            try (var camera = new Camera(port, language, Path.of(args[2]), options.contains("--full"))) {
                var scenes = new Scenes(bank, camera);
                Set<String> processes = new HashSet<>();
                for (WaitingTasks.Held task : held) {
                    scenes.task(task, !options.contains("--tasks") && processes.add(task.process()));
                }
                if (!options.contains("--tasks")) {
                    scenes.pages();
                    scenes.papers();
                }
                faults.addAll(camera.faults());
            }
        }
        faults.forEach(System.err::println);
        nowhere.forEach(task -> System.err.println("no " + task + " waits anywhere"));
        System.exit(faults.isEmpty() && nowhere.isEmpty() ? 0 : 1);
    }
}
