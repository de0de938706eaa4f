package io.github.leakwarden.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * An order by keys, the first that differs deciding; small before large. As {@link Comparator#comparing} makes it, but for
 * two things: that one's comparators can be serialised, and Java keeps no such lambda in an archive of classes, so that a
 * scan that is over in half a second would spend a twentieth of it on making them. Immutable.
 *
 * @param <T> what is put in order
 */
public final class OrderBy<T> implements Comparator<T> {
    private final List<Comparator<T>> comparators;

    private OrderBy(List<Comparator<T>> comparators) {
        this.comparators = comparators;
    }

    /** The order by one key. */
    public static <T, K extends Comparable<? super K>> OrderBy<T> key(Function<? super T, ? extends K> key) {
        return new OrderBy<>(List.of(by(key)));
    }

    /** This order, and among its equals that by another key. */
    public <K extends Comparable<? super K>> OrderBy<T> then(Function<? super T, ? extends K> key) {
        List<Comparator<T>> more = new ArrayList<>(comparators);
        more.add(by(key));
        return new OrderBy<>(List.copyOf(more));
    }

    private static <T, K extends Comparable<? super K>> Comparator<T> by(Function<? super T, ? extends K> key) {
        return (left, right) -> key.apply(left).compareTo(key.apply(right));
    }

    @Override
    public int compare(T left, T right) {
        for (Comparator<T> comparator : comparators) {
            int order = comparator.compare(left, right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
