package io.sancha.platform.mail;

import java.time.LocalDate;

/**
 * A mail that is to go out.
 *
 * @param notificationId what it tells; null for the mail of a day
 * @param digestOn of which day it is; null for a mail of one thing
 * @param tries how often it was tried, this time included
 * @param messageId the same at each try, so that a mail system that got it twice can tell
 */
record Mail(long id, String userId, Long notificationId, LocalDate digestOn, int tries, String messageId) {
}
