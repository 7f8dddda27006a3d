package io.sancha.platform.engine;

/** Marks the beans that diagrams may ask for a timer's date, such as {@code ${postloanTimers.inspectionDue(execution)}}. */
public interface ProcessTimers {
}
