package io.sancha.steps.postloan.process;

import io.sancha.lending.account.LoanNews;
import io.sancha.lending.account.LoanOutbox;
import io.sancha.lending.account.LoanStateChanged;
import io.sancha.lending.account.RiskClassChanged;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.context.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the cases what the books have for them (COL-04, PLM-02), each news in a transaction of its own: once, and as often tried as it takes. It is
 * told as soon as the books are committed, by whoever booked; what fails or is left behind by a server that died is told by {@link LoanNewsBeat}.
 */
@Service
public class LoanNewsDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(LoanNewsDelivery.class);
    private final LoanOutbox outbox;
    private final PostloanProcess process;
    private final TransactionTemplate ownTransaction;

    LoanNewsDelivery(LoanOutbox outbox, PostloanProcess process, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.process = process;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(LoanStateChanged change) {
        tellOf(change.caseId());
    }

    @TransactionalEventListener
    void on(RiskClassChanged change) {
        tellOf(change.caseId());
    }

    private void tellOf(String caseId) {
        // within a command of the engine's that goes on, the case would take the news with that command's end and not with this transaction's
        if (Context.getCommandContext() == null) {
            tellAll(caseId);
        }
    }

    /**
     * Tells what is due once the running transaction has ended, well or not. For a job of the engine's in which books are committed in transactions of
     * their own: those stay when the job fails, and so does what they have to tell.
     */
    public void tellAfterThisTransaction() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                tellDue();
            }
        });
    }

    /** Tells all that is due. */
    public void tellDue() {
        tellAll(null);
    }

    private void tellAll(String caseId) {
        boolean more = true;
        while (more) {
            more = tellNext(caseId);
        }
    }

    /** @return whether there was something to tell */
    private boolean tellNext(String caseId) {
        var taken = new AtomicReference<LoanNews>();
        try {
            ownTransaction.executeWithoutResult(status -> {
                Optional<LoanNews> next = outbox.take(caseId);
                taken.set(next.orElse(null));
                next.ifPresent(news -> {
                    process.tell(news);
                    outbox.told(news);
                });
            });
        } catch (RuntimeException refused) {
            return noted(taken.get(), refused);
        }
        return taken.get() != null;
    }

    /** What a case throws is its own affair; whoever books has done so. @return whether it was noted, so that another may be told meanwhile */
    private boolean noted(LoanNews news, RuntimeException refused) {
        LOG.warn("{} could not be told; it is tried again", news, refused);
        if (news == null) {
            return false;
        }
        try {
            ownTransaction.executeWithoutResult(status -> outbox.failed(news, refused.getMessage() == null ? refused.toString() : refused.getMessage()));
            return true;
        } catch (RuntimeException unreachable) {
            LOG.warn("that {} failed could not be noted", news, unreachable);
            return false;
        }
    }
}
