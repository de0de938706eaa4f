package io.github.leakwarden.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Builds the transition table of an {@link Automaton} from its pieces by Aho and Corasick's algorithm. A hit is told on
 * the way into a state, so a state that leads nowhere else needs no row: its forerunner leads to what would follow it.
 */
final class Trie {
    private final int classes;
    private final List<int[]> children = new ArrayList<>();
    private final List<Boolean> ends = new ArrayList<>();

    Trie(int classes) {
        this.classes = classes;
        addNode();
    }

    /** Adds a piece as byte classes. */
    void add(int[] piece) {
        int node = 0;
        for (int symbol : piece) {
            int child = children.get(node)[symbol];
            if (child == 0) {
                child = addNode();
                children.get(node)[symbol] = child;
            }
            node = child;
        }
        ends.set(node, true);
    }

    private int addNode() {
        children.add(new int[classes]);
        ends.add(false);
        return children.size() - 1;
    }

    /** Rows in breadth-first order; an entry is where the next row begins, with {@link Automaton#HIT} where a piece ends. */
    int[] table() {
        int count = children.size();
        int[] order = new int[count];
        int[] failure = new int[count];
        boolean[] hit = new boolean[count];
        walk(order, failure, hit);
        int[] row = rows(order, failure);
        return fill(order, failure, hit, row);
    }

    private void walk(int[] order, int[] failure, boolean[] hit) {
        Queue<Integer> queue = new ArrayDeque<>(List.of(0));
        int size = 0;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            order[size++] = node;
            hit[node] = ends.get(node) || hit[failure[node]];
            for (int symbol = 0; symbol < classes; symbol++) {
                int child = children.get(node)[symbol];
                if (child != 0) {
                    failure[child] = node == 0 ? 0 : go(failure[node], symbol, failure);
                    queue.add(child);
                }
            }
        }
    }

    private int go(int from, int symbol, int[] failure) {
        int node = from;
        while (node != 0 && children.get(node)[symbol] == 0) {
            node = failure[node];
        }
        return children.get(node)[symbol];
    }

    /** The row of each node, which for one without children is that of what it fails to. */
    private int[] rows(int[] order, int[] failure) {
        int[] row = new int[order.length];
        int next = 0;
        for (int node : order) {
            boolean leaf = node != 0 && Arrays.stream(children.get(node)).allMatch(child -> child == 0);
            row[node] = leaf ? row[failure[node]] : next++ * classes;
        }
        return row;
    }

    private int[] fill(int[] order, int[] failure, boolean[] hit, int[] row) {
        int end = Arrays.stream(row).max().orElse(0) + classes;
        int[] table = new int[end];
        for (int node : order) {
            if (node != 0 && row[node] == row[failure[node]]) {
                continue;
            }
            for (int symbol = 0; symbol < classes; symbol++) {
                int child = children.get(node)[symbol];
                int inherited = node == 0 ? 0 : table[row[failure[node]] + symbol];
                table[row[node] + symbol] = child == 0 ? inherited : row[child] | (hit[child] ? Automaton.HIT : 0);
            }
        }
        return table;
    }
}
