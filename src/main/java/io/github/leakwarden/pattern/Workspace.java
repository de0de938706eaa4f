package io.github.leakwarden.pattern;

import java.util.Arrays;

/**
 * Memory that matchers of one thread share: what a search has visited and what it still has to try. Not safe for use by
 * two threads. What takes a match may search with another matcher before it returns; otherwise one search at a time.
 */
public final class Workspace {
    /** Places remembered at most; more is a matter for the {@link PikeMachine}. */
    private static final int MAX_BITS = 1 << 24;

    /** Postponed tries, of three ints each. */
    private static final int MAX_STACK = 3 << 18;

    private long[] visited = new long[256];
    private int[] touched = new int[64];
    private int touchedCount;

    private int[] stack = new int[3 * 64];
    private int top;

    /** The pattern and text that the visited places belong to, so that another search does not mistake them for its own. */
    private Object owner = this;

    /** Forgets all visits unless {@code searcher} is who made them. */
    void claim(Object searcher) {
        if (owner != searcher) {
            owner = searcher;
            forgetVisits();
        }
    }

    void forgetVisits() {
        for (int i = 0; i < touchedCount; i++) {
            visited[touched[i]] = 0;
        }
        touchedCount = 0;
    }

    /** How many positions can be remembered with this many bits each. */
    static int positions(int bitsEach) {
        return MAX_BITS / Math.max(1, bitsEach);
    }

    /** Marks a place; false if it was marked. */
    boolean visit(int place) {
        int word = place >>> 6;
        if (word >= visited.length) {
            visited = Arrays.copyOf(visited, Math.max(word + 1, 2 * visited.length));
        }
        long before = visited[word];
        long bit = 1L << place;
        if ((before & bit) != 0) {
            return false;
        }
        visited[word] = before | bit;
        if (before == 0) {
            touch(word);
        }
        return true;
    }

    private void touch(int word) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = word;
    }

    void clearStack() {
        top = 0;
    }

    boolean stackIsEmpty() {
        return top == 0;
    }

    /** Postpones a try; false if there is no more room. */
    boolean push(int what, int first, int second) {
        if (top == stack.length) {
            if (top >= MAX_STACK) {
                return false;
            }
            stack = Arrays.copyOf(stack, 2 * top);
        }
        stack[top] = what;
        stack[top + 1] = first;
        stack[top + 2] = second;
        top += 3;
        return true;
    }

    /** Takes the latest try off; {@link #first()} and {@link #second()} tell the rest of it until the next push. */
    int pop() {
        top -= 3;
        return stack[top];
    }

    int first() {
        return stack[top + 1];
    }

    int second() {
        return stack[top + 2];
    }
}
