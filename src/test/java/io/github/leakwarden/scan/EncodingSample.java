package io.github.leakwarden.scan;

import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.Hidden;
import java.util.Optional;

/** A secret with the text that it stands in, as a template. */
enum EncodingSample {
    WORD("stripe-secret-key", "# the shop\n%s\nend\n", "sk_live_{{base62:24}}"),
    DASHES("gitlab-token", "# the shop\ntoken: %s\nend\n", "glpat-{{base62:20}}"),
    DOTS("sendgrid-api-key", "first: 1\n%s\nend\n", "SG.{{base64url:22}}.{{base64url:43}}");

    private final String rule;
    private final String text;
    private final String secret;

    EncodingSample(String rule, String text, String secret) {
        this.rule = rule;
        this.text = text;
        this.secret = secret;
    }

    /** The text to be hidden; no two texts have the same secret, since some scanners tell a secret once. */
    Hidden hidden(Construct inner, Optional<Construct> outer) {
        int seed = 1000 * inner.ordinal()
                + outer.map(construct -> construct.ordinal() + 1).orElse(0);
        String value = Placeholders.fill(secret, seed).text();
        return Hidden.of(String.format(text, value), value);
    }

    String rule() {
        return rule;
    }
}
