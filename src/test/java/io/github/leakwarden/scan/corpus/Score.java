package io.github.leakwarden.scan.corpus;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How well results meet expectations.
 *
 * @param right results that were expected
 * @param wrong results that were not
 * @param missed expectations without a result
 */
record Score(int right, int wrong, int missed) {
    static Score of(Collection<Result> results, Set<Result> expected, Predicate<Result> about) {
        int right =
                (int) results.stream().filter(about).filter(expected::contains).count();
        int all = (int) results.stream().filter(about).count();
        int wanted = (int) expected.stream().filter(about).count();
        return new Score(right, all - right, wanted - right);
    }

    /** 1 where there is no result. */
    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** 1 where nothing is expected. */
    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }
}
