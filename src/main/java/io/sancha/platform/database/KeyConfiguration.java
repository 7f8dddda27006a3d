package io.sancha.platform.database;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.kernel.secrecy.SecretKeys;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the keys from the settings {@code sancha.secrecy.sealing.<number>} and {@code sancha.secrecy.index}, which the commands fill. */
@Configuration
class KeyConfiguration {
    @Bean
    static SecretKeys secretKeys(Environment settings) {
        Map<Integer, String> sealing = Binder.get(settings).bind("sancha.secrecy.sealing", Bindable.mapOf(Integer.class, String.class)).orElse(Map.of());
        return new SecretKeys(sealing, settings.getProperty("sancha.secrecy.index"));
    }

    @Bean
    static Sealing sealing(SecretKeys keys) {
        return new Sealing(keys);
    }

    @Bean
    static Identities identities(SecretKeys keys) {
        return new Identities(keys);
    }
}
