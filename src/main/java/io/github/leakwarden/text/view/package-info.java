/**
 * Decoded views of bytes, each with a map from its offsets back to the original's.
 *
 * <p>Knows nothing of rules; decides only by the bytes whether a view is worth a look. Read {@link
 * io.github.leakwarden.text.view.DecodedView} first.
 */
@NullMarked
package io.github.leakwarden.text.view;

import org.jspecify.annotations.NullMarked;
