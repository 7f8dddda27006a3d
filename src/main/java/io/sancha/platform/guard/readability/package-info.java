/** Whether people can read a diagram: names in both languages, and a drawing in which nothing covers anything. */
package io.sancha.platform.guard.readability;
