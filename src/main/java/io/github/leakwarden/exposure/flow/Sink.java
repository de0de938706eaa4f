package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;

/**
 * A place in the code where something happens to a credential.
 *
 * @param at the method's name, literal or setting to report
 * @param statement the statement around it
 * @param enclosing the declaration around it
 */
record Sink(Span at, Span statement, String enclosing) {}
