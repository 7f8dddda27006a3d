/**
 * A person's own start into the day: who they are here, what waits for them, whose it is, for how much, and until when. It shows and changes nothing.
 */
package io.sancha.tools.board;
