/**
 * One search box over what the bank knows by name or number. Whoever states a name or number notes it here in the same transaction, and it is found by
 * any part of a Chinese name, by pinyin or its initials, by the beginning or the end of a number; of persons by the last signs of their number, which is
 * not kept in the clear (CUS-12). Each finds what is of their branches (BRN-01).
 */
package io.sancha.lending.search;
