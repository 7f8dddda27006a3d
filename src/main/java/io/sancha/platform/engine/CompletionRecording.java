package io.sancha.platform.engine;

import org.camunda.bpm.engine.delegate.TaskListener;

/** Wraps what a diagram calls when a person completes a human task, so that it is checked and stands on the trail. */
public interface CompletionRecording {
    TaskListener recorded(TaskListener completion);
}
