/** Whether what a diagram names is what the contract has under that name: tasks, beginnings and calls, answers and messages. */
package io.sancha.platform.guard.wiring;
