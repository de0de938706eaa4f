package io.github.leakwarden.exposure.flow;

import java.util.List;

/** Tells functions that say yes to everything, or do nothing at all. */
public final class Lenient {
    private Lenient() {}

    /** Whether every result is {@code true}, and there is one. */
    public static boolean alwaysTrue(FunctionFacts function) {
        return returnsTrue(function.body());
    }

    /** Whether a function throws nothing, calls nothing and gives nothing back. */
    public static boolean doesNothing(FunctionFacts function) {
        return function.body().stream().allMatch(Lenient::isIdle);
    }

    private static boolean isIdle(Statement statement) {
        if (statement instanceof Statement.Return back) {
            return back.value().isEmpty();
        }
        return statement instanceof Statement.Block block
                && block.body().stream().allMatch(Lenient::isIdle);
    }

    private static boolean returnsTrue(List<Statement> body) {
        if (body.isEmpty()) {
            return false;
        }
        for (int i = 0; i < body.size(); i++) {
            Statement statement = body.get(i);
            if (statement instanceof Statement.Return back) {
                return isTrue(back);
            }
            if (statement instanceof Statement.Branch) {
                return false;
            }
            if (statement instanceof Statement.Block block && returnsTrue(block.body())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrue(Statement.Return back) {
        return back.value()
                .filter(value -> value instanceof Expression.Constant constant
                        && constant.text().equals("true"))
                .isPresent();
    }
}
