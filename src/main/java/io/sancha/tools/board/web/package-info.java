/** The REST of the board. */
package io.sancha.tools.board.web;
