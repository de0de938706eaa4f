/**
 * Patterns on bytes: regular expressions in RE2's syntax, the literals that every match of one must contain, and one
 * automaton that finds the literals of thousands of patterns in a single pass.
 *
 * <p>A caller compiles {@link io.github.leakwarden.pattern.BytePattern}s, puts the {@link
 * io.github.leakwarden.pattern.Anchors} of each into an {@link io.github.leakwarden.pattern.AnchorTable}, scans bytes
 * with that table, and hands the places it reports for a pattern to an {@link
 * io.github.leakwarden.pattern.AnchoredSearch}, which yields exactly the matches that a search of the whole text would. A
 * pattern without anchors is searched with {@link io.github.leakwarden.pattern.AnchoredSearch#runWithoutAnchors}. Compiled
 * things are immutable and shared by threads; a {@link io.github.leakwarden.pattern.Workspace} and what is made with it
 * belong to one thread.
 *
 * <p>It must not know what a rule, a secret or a blob is. Read {@link io.github.leakwarden.pattern.BytePattern} first.
 */
@NullMarked
package io.github.leakwarden.pattern;

import org.jspecify.annotations.NullMarked;
