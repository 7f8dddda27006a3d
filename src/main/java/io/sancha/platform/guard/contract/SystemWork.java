package io.sancha.platform.guard.contract;

/**
 * A task of the system.
 *
 * @param task id of the diagram's element, such as {@code book-loan}
 * @param bean the bean that does it
 * @param table name in the deployment of the decision table that it asks; null for a service task
 * @param each variable of one of a list, within whose repetition it stands; null where it stands anywhere
 */
public record SystemWork(String task, String bean, String table, String each) {
}
