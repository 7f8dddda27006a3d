package io.sancha.platform.task;

import java.time.Clock;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets {@code @PastOrPresent} and its like ask the bank's clock: a date in the future is one after the bank date. */
@Configuration
class EntryValidation {
    @Bean
    static ValidationConfigurationCustomizer bankDates(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
