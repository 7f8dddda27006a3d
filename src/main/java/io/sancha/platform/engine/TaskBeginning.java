package io.sancha.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Is told what becomes of a human task, by who serves the tasks: whichever diagram it is of, and whichever way a person came. */
public interface TaskBeginning {
    /** A human task has come, with the due date that its diagram asked for. */
    void begun(DelegateTask task);

    /** Somebody holds it now, or nobody any more; told also where a diagram names who does it. */
    void held(DelegateTask task);

    /** It waits no more: completed, or taken away by an event of its diagram. */
    void ended(DelegateTask task);
}
