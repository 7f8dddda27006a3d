/** The REST by which our forms read a task, save its draft and complete it, and the contract that tells integrators of every human task. */
package io.sancha.engine.web;
