package io.github.leakwarden.scan.corpus;

/**
 * One result or one expectation; equal if rule, file and line are.
 *
 * @param language folder of the corpus
 * @param path below that folder
 * @param line from 1
 * @param rule id of the rule
 */
record Result(String language, String path, int line, String rule) implements Comparable<Result> {
    @Override
    public int compareTo(Result other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.format("%s/%s:%04d %s", language, path, line, rule);
    }
}
