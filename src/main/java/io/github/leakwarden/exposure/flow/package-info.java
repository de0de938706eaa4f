/**
 * The language-neutral core of exposure analysis: where values go inside one file.
 *
 * <p>A language adapter lowers its syntax tree to {@link io.github.leakwarden.exposure.flow.TypeFacts} (types, functions,
 * {@link io.github.leakwarden.exposure.flow.Statement}s, {@link io.github.leakwarden.exposure.flow.Expression}s, all with
 * byte spans) and brings a {@link io.github.leakwarden.exposure.flow.Vocabulary}: its tables of taint sources, taint
 * sinks and sanitizers, each entry a {@link io.github.leakwarden.exposure.flow.CallMeaning}.
 * {@link io.github.leakwarden.exposure.flow.FlowAnalysis} then runs every function once with unknown arguments, follows
 * calls to functions of the same file, and reports hits of the flow rules. It knows no language and no provider; budgets
 * count steps. Read {@code FlowAnalysis} first.
 */
@NullMarked
package io.github.leakwarden.exposure.flow;

import org.jspecify.annotations.NullMarked;
