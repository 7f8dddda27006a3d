package io.sancha.platform.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/**
 * Jobs of a case on a simulated calendar belong to the process that simulates it: they are born locked by it, so that a server on the same
 * database, whose clock is years ahead, never takes them.
 */
class RehearsalJobs extends JobManager {
    /** Who holds the jobs of a walk-through. */
    static final String REHEARSAL = "rehearsal";
    /** Who holds those of the demonstration bank while it is made. */
    static final String DEMONSTRATION = "demonstration";
    private static final Date NEVER = new Date(253_370_764_800_000L);

    private final String holder;

    private RehearsalJobs(String holder) {
        this.holder = holder;
    }

    @Override
    public void insertJob(JobEntity job) {
        job.setLockOwner(holder);
        job.setLockExpirationTime(NEVER);
        super.insertJob(job);
    }

    /** Puts these in the place of the engine's own job sessions. */
    static class Factory implements SessionFactory {
        private final String holder;

        Factory(String holder) {
            this.holder = holder;
        }

        @Override
        public Class<?> getSessionType() {
            return JobManager.class;
        }

        @Override
        public Session openSession() {
            return new RehearsalJobs(holder);
        }
    }
}
