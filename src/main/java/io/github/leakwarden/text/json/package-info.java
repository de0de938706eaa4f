/**
 * JSON, and JSON with comments and trailing commas, read and written on Jackson's streaming core.
 *
 * <p>Knows nothing of what a document means. No Jackson type but {@link io.github.leakwarden.text.json.SafeEscapes}
 * shows outside. Read {@link io.github.leakwarden.text.json.JsonReader} first.
 */
@NullMarked
package io.github.leakwarden.text.json;

import org.jspecify.annotations.NullMarked;
