package io.sancha.platform.release;

import java.util.Optional;

/** What else is said on the trail of a change when it is released. It stops nothing. Told by packages that look at changes in other ways than the guard. */
public interface ReleaseRemarks {
    /** One sentence in both languages; empty where there is nothing to say of this change. @param change its number */
    Optional<Remark> on(long change);

    /** A sentence, without a full stop. */
    record Remark(String chinese, String english) {
    }
}
