package io.sancha.platform.document.store;

import org.springframework.stereotype.Component;

/** The stores that there are. */
@Component
class Stores {
    private final ContentInDatabase database;

    Stores(ContentInDatabase database) {
        this.database = database;
    }

    /** Where a content goes that is kept nowhere yet. */
    StoreName forNew() {
        return StoreName.POSTGRESQL;
    }

    ContentStore required(StoreName name) {
        return database;
    }
}
