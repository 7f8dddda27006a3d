package io.sancha.platform.login;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords by bcrypt (Provos and Mazières 1999) instead of the engine's one pass of SHA-512. The engine puts its own salt behind the password first. */
class BcryptPasswords implements PasswordEncryptor {
    private final BCryptPasswordEncoder bcrypt;
    private final String nobodys;

    /** @param strength logarithm of the rounds */
    BcryptPasswords(int strength) {
        bcrypt = new BCryptPasswordEncoder(strength);
        nobodys = bcrypt.encode("nobody has this password");
    }

    /** Takes as long as comparing a real password, so that the time does not tell who exists. */
    void workAsIfThereWereOne(String password) {
        bcrypt.matches(password, nobodys);
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
