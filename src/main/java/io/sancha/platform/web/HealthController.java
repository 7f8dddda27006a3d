package io.sancha.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the server is ready. Who gets here has passed {@link ReadinessFilter}: until then this address too answers 503. */
@RestController
@Hidden
class HealthController {
    @GetMapping("/health")
    Map<String, String> ready() {
        return Map.of("status", "ready");
    }
}
