/**
 * What the bank keeps secret about persons (CUS-12): numbers by which they are known are sealed before they reach the database, found by a
 * keyed index, and masked wherever they are told. This package stands below the trail, so that nothing can be written down past it.
 */
package io.sancha.kernel.secrecy;
