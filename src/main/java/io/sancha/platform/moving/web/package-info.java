/** The REST by which reviewers plan, release, stop and resume the moving of running cases, and auditors read of it. */
package io.sancha.platform.moving.web;
