/** The REST by which an operator sees which mails could not be sent, and has them tried again. */
package io.sancha.platform.mail.web;
