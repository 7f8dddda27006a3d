package io.sancha.steps.recovery;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That the file of a settled loan was closed. */
@Entity
@Immutable
@Table(name = "file_closing")
class FileClosing extends CaseFact {
    private long settlementId;
    private int documents;

    protected FileClosing() {
    }

    FileClosing(Stamp stamp, long settlementId, int documents) {
        super(stamp);
        this.settlementId = settlementId;
        this.documents = documents;
    }

    long settlementId() {
        return settlementId;
    }

    /** How many documents it holds. */
    int documents() {
        return documents;
    }
}
