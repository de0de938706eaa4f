package io.github.leakwarden.exposure.flow;

import java.util.List;

/**
 * A function as a value.
 *
 * @param function what it does
 * @param scope the variables around it
 * @param self the object whose fields it sees
 * @param result what it gave when it was tried with unknown arguments
 * @param given those arguments, and what it put into them
 */
record Closure(FunctionFacts function, Scope scope, Self self, Value result, List<Value> given) {
    Closure {
        given = List.copyOf(given);
    }
}
