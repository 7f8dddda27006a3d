package io.sancha.platform.web;

import io.sancha.platform.database.DatabaseHealth;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells whether the server is ready. Who gets here has passed {@link ReadinessFilter}: until then this address too answers 503, and so it does while
 * the database is gone.
 */
@RestController
@Hidden
class HealthController {
    private final DatabaseHealth database;

    HealthController(DatabaseHealth database) {
        this.database = database;
    }

    @GetMapping("/health")
    Map<String, String> ready() {
        database.check();
        return Map.of("status", "ready");
    }
}
