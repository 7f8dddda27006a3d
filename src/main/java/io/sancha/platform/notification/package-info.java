/**
 * What people are told of without asking: a task of theirs, a term, a return, the end of a case, a warning on a loan. It is written down with what it
 * tells, for a person or for a duty in a branch, read at the bell on every page, and told by mail as each person chooses
 * ({@link io.sancha.platform.mail}).
 */
package io.sancha.platform.notification;
