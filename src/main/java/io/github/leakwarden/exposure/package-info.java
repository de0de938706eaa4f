/**
 * What code does with a credential: ships it to a client, logs it, sends it in the clear, turns checks off.
 *
 * <p>Gets matches as model values and knows nothing of how they were found. Which headers, hosts and kinds matter comes
 * from the rule files. Read {@link io.github.leakwarden.exposure.ExposureAnalyser} first.
 */
@NullMarked
package io.github.leakwarden.exposure;

import org.jspecify.annotations.NullMarked;
