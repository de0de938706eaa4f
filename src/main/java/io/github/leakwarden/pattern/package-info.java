/**
 * Patterns on bytes: regular expressions in RE2's syntax, the literals that every match of one must contain, and one
 * automaton that finds the literals of thousands of patterns in a single pass.
 *
 * <p>Compiled things are immutable and shared by threads; a {@link io.github.leakwarden.pattern.Workspace} belongs to one
 * thread.
 *
 * <p>It must not know what a rule, a secret or a blob is. Read {@link io.github.leakwarden.pattern.BytePattern} first.
 */
@NullMarked
package io.github.leakwarden.pattern;

import org.jspecify.annotations.NullMarked;
