package io.sancha.platform.login;

import io.sancha.platform.people.Actors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine keeps passwords, which it takes, and how it slows down who guesses. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EnginePasswords extends AbstractProcessEnginePlugin {
    private final Actors actors;
    private final BcryptPasswords passwords;
    private final PasswordVerification.Factory verification;

    EnginePasswords(Actors actors, LoginThrottle throttle, PeopleOnRecord people, @Value("${sancha.password-strength}") int strength) {
        this.actors = actors;
        this.passwords = new BcryptPasswords(strength);
        this.verification = new PasswordVerification.Factory(throttle, people, passwords);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setIdentityProviderSessionFactory(verification);
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new PasswordRules(actors));
    }
}
