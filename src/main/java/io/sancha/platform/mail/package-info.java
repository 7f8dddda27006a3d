/**
 * Tells by e-mail what people were told of ({@link io.sancha.platform.notification}), to those who chose it and where a mail server is named: at once, and
 * once a day. Nothing is sent within a transaction, so a mail server that does not answer keeps nobody waiting; what could not be sent is tried again.
 */
package io.sancha.platform.mail;
