/** The REST by which people make and see stand-ins; what they then do with tasks, and how a stand-in ends, is in {@code platform.task.web}. */
package io.sancha.platform.standin.web;
