/** REST of the warnings: for people, and for programs that watch from outside. */
package io.sancha.steps.warning.web;
