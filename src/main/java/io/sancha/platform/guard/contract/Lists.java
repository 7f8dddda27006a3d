package io.sancha.platform.guard.contract;

import java.util.List;

/** What is not written in the file is an empty list. */
final class Lists {
    private Lists() {
    }

    static <T> List<T> of(List<T> written) {
        return written == null ? List.of() : List.copyOf(written);
    }
}
