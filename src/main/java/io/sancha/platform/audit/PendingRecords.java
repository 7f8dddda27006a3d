package io.sancha.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The records that a transaction will have written: they are chained and written together just before it commits, so a transaction locks
 * its case's chain once.
 */
@Component
class PendingRecords {
    private final TrailStore store;
    private final TransactionTemplate ownTransaction;

    PendingRecords(TrailStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A record of what the running transaction does. @throws IllegalStateException if none runs */
    @SuppressWarnings("unchecked")
    void add(TrailRecord record) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a trail record is written in the transaction of its act");
        }
        var pending = (List<TrailRecord>) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(new Writing(pending));
        }
        pending.add(record);
    }

    /** What the running transaction has noted so far and not written yet. */
    @SuppressWarnings("unchecked")
    List<TrailRecord> soFar() {
        var pending = (List<TrailRecord>) TransactionSynchronizationManager.getResource(this);
        return pending == null ? List.of() : List.copyOf(pending);
    }

    /**
     * A record of what the running transaction is refused, in a transaction of its own. If the refused one still runs, it is first let roll
     * back: it may hold the chain of the same case. Its connection is then used again: if each of many refused at once held one and waited
     * for another, all would wait.
     */
    void apart(TrailRecord attempt) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_UNKNOWN) {
                        alone(attempt);
                    } else {
                        store.appendOnceOver(List.of(attempt));
                    }
                }
            });
        } else {
            alone(attempt);
        }
    }

    private void alone(TrailRecord attempt) {
        ownTransaction.executeWithoutResult(s -> store.append(List.of(attempt)));
    }

    /**
     * Writes what is pending just before the commit, and puts it aside while another transaction runs inside. Before the transaction has completed it is
     * put away: afterwards, when the list is written no more, another transaction may run in this thread, and its records are its own.
     */
    private final class Writing implements TransactionSynchronization {
        private final List<TrailRecord> pending;
        private boolean aside;

        Writing(List<TrailRecord> pending) {
            this.pending = pending;
        }

        @Override
        public void suspend() {
            aside = TransactionSynchronizationManager.unbindResourceIfPossible(PendingRecords.this) != null;
        }

        @Override
        public void resume() {
            if (aside) {
                TransactionSynchronizationManager.bindResource(PendingRecords.this, pending);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            store.append(pending);
            pending.clear();
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(PendingRecords.this);
        }
    }
}
