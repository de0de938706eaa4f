/**
 * Exposure analysis of Java, by JavaParser: the syntax tree is lowered into the facts of {@code exposure.flow}, and the
 * language's tables stand in {@link io.github.leakwarden.exposure.java.JavaSources}, {@link
 * io.github.leakwarden.exposure.java.JavaSinks} and {@link io.github.leakwarden.exposure.java.JavaPropagators}.
 *
 * <p>Knows nothing of other languages. JavaParser stays in this package; its messages are never copied, because they
 * quote the text. Read {@link io.github.leakwarden.exposure.java.JavaAnalyser} first.
 */
@NullMarked
package io.github.leakwarden.exposure.java;

import org.jspecify.annotations.NullMarked;
