package io.precis.student.server;

import java.util.OptionalInt;

/**
 * What a server answered to one prompt.
 *
 * @param model that says it answered; empty string where it does not say
 * @param text as the model wrote it, what it thought before left out
 * @param whole false where a limit of length ended it
 * @param promptTokens that the server read, where it says
 * @param answerTokens that it wrote; 0 where it does not say
 */
record ChatAnswer(
    String model, String text, boolean whole, OptionalInt promptTokens, int answerTokens) {}
