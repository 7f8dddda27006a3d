/**
 * The guard for reviewers outside the running bank: which files a path means, how findings are told, and the drawing that shows the path
 * that breaks a rule. What is right and wrong is {@link io.sancha.platform.guard}.
 */
package io.sancha.tools.guard;
