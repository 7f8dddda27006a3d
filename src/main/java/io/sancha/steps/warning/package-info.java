/**
 * Beside step 10: warning signals of a loan that is paid out (PLM-10). What may warn is data of the bank; that something does is raised by people, by a
 * program outside, or by the system when a day has ended. A second person confirms or dismisses it, the manager takes measures and follows them up, and
 * it is lifted by the reverse approval alone, three months later at the earliest. While it is in force the loan is inspected as a key loan (PLM-08), the
 * customer may draw nothing more, and whoever decides on another loan of the customer's group sees it.
 */
package io.sancha.steps.warning;
