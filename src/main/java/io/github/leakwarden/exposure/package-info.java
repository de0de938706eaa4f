/**
 * What code does with a credential: ships it to a client, logs it, sends it in the clear, turns checks off.
 *
 * <p>Gets matches as model values and knows nothing of how they were found. Which headers, hosts, kinds and names matter
 * comes from the rule files, through {@link io.github.leakwarden.exposure.CredentialCatalogue}; what each rule is called
 * and says stands in {@link io.github.leakwarden.exposure.ExposureRule}. Where values go is worked out by {@code
 * exposure.flow}, whatever the language; {@code exposure.java} and {@code exposure.script} lower their syntax trees into
 * it, {@code exposure.config} reads settings. Read {@link io.github.leakwarden.exposure.ExposureAnalyser} first.
 */
@NullMarked
package io.github.leakwarden.exposure;

import org.jspecify.annotations.NullMarked;
