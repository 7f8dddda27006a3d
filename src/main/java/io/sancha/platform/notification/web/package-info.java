/** The REST of the bell and of the page on which a person chooses how they are told. */
package io.sancha.platform.notification.web;
