/**
 * Help (帮助): for each human task, duty and rule what a person is told, from files that stand beside the diagrams in both languages. It tells and does
 * nothing. {@link io.sancha.tools.help.HelpDesk} is asked; the words are those of {@code processes/rules.yaml}, {@code processes/duties.yaml} and each
 * stage's {@code help.yaml}.
 */
package io.sancha.tools.help;
