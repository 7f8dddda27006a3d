/** The REST by which reviewers release, refuse and take back changes to processes, and auditors read them. */
package io.sancha.platform.release.web;
