package io.sancha.platform.document.store;

import java.io.IOException;

/** A store does not have the content that is asked of it, or not all of it. */
class ContentMissing extends IOException {
    ContentMissing(String sha256) {
        super("no content " + sha256);
    }
}
