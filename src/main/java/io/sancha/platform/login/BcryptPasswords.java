package io.sancha.platform.login;

import io.sancha.platform.database.Overloaded;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords by bcrypt (Provos and Mazières 1999) instead of the engine's one pass of SHA-512. The engine puts its own salt behind the password first. */
class BcryptPasswords implements PasswordEncryptor {
    /** How long somebody waits until a processor is free for it. */
    private static final long PATIENCE = 2;
    private final BCryptPasswordEncoder bcrypt;
    /** One a processor: hashing more at once would only make each of them slower, and everything else too. */
    private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys;

    /** @param strength logarithm of the rounds */
    BcryptPasswords(int strength) {
        bcrypt = new BCryptPasswordEncoder(strength);
        nobodys = bcrypt.encode("nobody has this password");
    }

    /** Takes as long as comparing a real password, so that the time does not tell who exists. */
    void workAsIfThereWereOne(String password) {
        withPermit(() -> bcrypt.matches(password, nobodys));
    }

    @Override
    public String encrypt(String password) {
        return withPermit(() -> bcrypt.encode(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return withPermit(() -> bcrypt.matches(password, encrypted));
    }

    /** @throws Overloaded if no processor becomes free for it: then nothing was compared, and it counts against nobody */
    private <T> T withPermit(Supplier<T> hashing) {
        if (!entered()) {
            throw new Overloaded("too many passwords at once");
        }
        try {
            return hashing.get();
        } finally {
            permits.release();
        }
    }

    private boolean entered() {
        try {
            return permits.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String hashAlgorithmName() {
        return "BCRYPT";
    }
}
