/** The REST of human tasks, of taking them over as a stand-in, and the contract that tells integrators which tasks there are. */
package io.sancha.platform.task.web;
