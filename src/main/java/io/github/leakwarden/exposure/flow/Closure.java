package io.github.leakwarden.exposure.flow;

/**
 * A function as a value.
 *
 * @param function what it does
 * @param scope the variables around it
 * @param self the object whose fields it sees
 * @param result what it gave when it was tried with unknown arguments
 */
record Closure(FunctionFacts function, Scope scope, Self self, Value result) {}
