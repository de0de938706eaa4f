package io.github.leakwarden.exposure.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Variables by name, and the scope around them. Used by one thread. */
final class Scope {
    private final Map<String, Value> values = new HashMap<>();
    private final @Nullable Scope outer;

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void declare(String name, Value value) {
        values.put(name, value);
    }

    /** The variables of this scope alone. */
    Map<String, Value> own() {
        return values;
    }

    Optional<Value> lookup(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Value value = scope.values.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Assigns where the name is declared; {@code maybe} keeps the old value as a possibility. False if it is not. */
    boolean assign(String name, Value value, boolean maybe) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Value old = scope.values.get(name);
            if (old != null) {
                scope.values.put(name, maybe ? old.or(value) : value);
                return true;
            }
        }
        return false;
    }
}
