/** The REST of human tasks, and the contract that tells integrators which there are. */
package io.sancha.platform.task.web;
