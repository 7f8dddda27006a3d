package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.HumanTask;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 3. */
@Component
class AcceptanceScript implements StageScript {
    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of("judge-acceptance", (dossier, task) -> {
            if (dossier.acceptance() == null) {
                throw Refusal.ofInput("acceptance", "卷宗未写受理意见", "the dossier says nothing of the acceptance");
            }
            return dossier.acceptance();
        });
    }
}
