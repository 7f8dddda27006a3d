package io.sancha.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords by bcrypt (Provos and Mazières 1999) instead of the engine's one pass of SHA-512. The engine puts its own salt behind the password first. */
class BcryptPasswords implements PasswordEncryptor {
    private final BCryptPasswordEncoder bcrypt;

    /** @param strength logarithm of the rounds */
    BcryptPasswords(int strength) {
        bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "BCRYPT";
    }
}
