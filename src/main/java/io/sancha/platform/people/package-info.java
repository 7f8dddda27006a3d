/**
 * Who acts, and what they may do together: duties (岗位), which of them one person may not hold in the same case, and who held which in
 * each case. Separation of duties by person is decided here and nowhere else (REV-02, SEQ-04); a trigger in the database keeps the same
 * table true for whoever writes past us.
 */
package io.sancha.platform.people;
