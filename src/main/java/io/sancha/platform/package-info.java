/**
 * The second layer: what every lending system needs and no loan is about. From the lowest up: {@code guard} (what
 * a diagram may say), {@code database} (where the facts lie),
 * {@code audit} (the trail, and the one way a rule stops somebody), {@code input} (what text must be like to come in),
 * {@code people} (who acts, and which duties exclude each other),
 * {@code policy} (the bank's dated figures and calendar), {@code standin} (who acts in whose place), {@code notification} (what people
 * are told of), {@code engine} (Camunda: its set-up, guards and deployment), {@code task} (how a person works at a human task),
 * {@code document} (papers), {@code login} (how people come in),
 * {@code release} (how diagrams change, under two pairs of eyes), {@code staffing} (whether each branch has the people for its cases),
 * {@code replay} (what past decisions would have come to by a changed table), {@code moving} (how running cases come to the newest version of a
 * diagram), {@code web} (what stands before every address), {@code printing} (what the bank prints),
 * {@code mail} (what people are told by e-mail). It imports the kernel.
 */
package io.sancha.platform;
