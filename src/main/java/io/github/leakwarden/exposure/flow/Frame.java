package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a function. Mutable, used by one thread. */
final class Frame {
    private final FunctionFacts function;
    private final Scope scope;
    private final Self self;
    private final @Nullable Frame caller;
    private final Frame whole;
    private final int calls;
    private Span statement;
    private int branches;
    private int debugGuards;
    private @Nullable Value result;

    Frame(FunctionFacts function, Scope scope, Self self, @Nullable Frame caller) {
        this.function = function;
        this.scope = scope;
        this.self = self;
        this.caller = caller;
        this.whole = this;
        this.calls = caller == null ? 0 : caller.calls + 1;
        this.statement = function.span();
        this.branches = 0;
        this.debugGuards = caller == null ? 0 : caller.debugGuards;
    }

    /** The same run in a scope of its own, for a block. */
    private Frame(Frame whole, Scope scope) {
        this.function = whole.function;
        this.scope = scope;
        this.self = whole.self;
        this.caller = whole.caller;
        this.whole = whole.whole;
        this.calls = whole.calls;
        this.statement = whole.statement;
        this.branches = whole.branches;
        this.debugGuards = whole.debugGuards;
    }

    Frame block(boolean branch, boolean debugGuard) {
        Frame block = new Frame(this, new Scope(scope));
        block.branches += branch ? 1 : 0;
        block.debugGuards += debugGuard ? 1 : 0;
        return block;
    }

    FunctionFacts function() {
        return function;
    }

    Scope scope() {
        return scope;
    }

    Self self() {
        return self;
    }

    /** How many calls were followed to get here. */
    int calls() {
        return calls;
    }

    @SuppressWarnings("ReferenceEquality") // the same function, not one like it
    boolean runs(FunctionFacts other) {
        for (Frame frame = this; frame != null; frame = frame.caller) {
            if (frame.function == other) {
                return true;
            }
        }
        return false;
    }

    void at(Span newStatement) {
        statement = newStatement;
    }

    Span statement() {
        return statement;
    }

    Sink sink(Span at) {
        return new Sink(at, statement, function.enclosing());
    }

    /** Whether an assignment here may not have happened. */
    boolean isUncertain() {
        return branches > 0;
    }

    /** Whether this runs in debug builds only. */
    boolean isDebugOnly() {
        return debugGuards > 0;
    }

    void give(Value value) {
        whole.result = whole.result == null ? value : whole.result.or(value);
    }

    Optional<Value> result() {
        return Optional.ofNullable(whole.result);
    }
}
