package io.sancha.platform.guard;

/**
 * A file as it is to be deployed.
 *
 * @param name its name in the deployment: folder of the stage and file, such as {@code review/review.bpmn}
 * @param content its bytes, which nobody has looked at yet
 */
public record SourceFile(String name, byte[] content) {
}
