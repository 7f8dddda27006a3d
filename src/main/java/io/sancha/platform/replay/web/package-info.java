/** The REST by which reviewers and auditors ask what if, and read what came of it. */
package io.sancha.platform.replay.web;
