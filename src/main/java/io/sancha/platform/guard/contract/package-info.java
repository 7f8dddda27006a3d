/** What stands behind the names in a diagram, as {@code processes/contract.yaml} says: who does a task, on which form, and by which bean. */
package io.sancha.platform.guard.contract;
