package io.github.leakwarden.text.json;

import io.github.leakwarden.text.Position;

/** Text that is no JSON. The message is ours and quotes nothing of the text, which may hold a secret. */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Position position;

    JsonException(Position position, String message) {
        super(message);
        this.position = position;
    }

    /** Where reading stopped. */
    public Position position() {
        return position;
    }
}
