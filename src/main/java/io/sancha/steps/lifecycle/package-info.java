/** The whole: one process instance carries one loan through the eleven steps, and this package opens and closes its case. */
package io.sancha.steps.lifecycle;
