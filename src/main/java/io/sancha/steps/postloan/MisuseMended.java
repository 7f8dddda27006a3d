package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a misuse was put right, as a later inspection saw and the risk line accepted (DIS-13). */
@Entity
@Immutable
@Table(name = "misuse_mended")
class MisuseMended extends CaseFact {
    private long misuseId;
    private long recheckId;

    protected MisuseMended() {
    }

    MisuseMended(Stamp stamp, long misuseId, long recheckId) {
        super(stamp);
        this.misuseId = misuseId;
        this.recheckId = recheckId;
    }

    long misuseId() {
        return misuseId;
    }

    long recheckId() {
        return recheckId;
    }
}
