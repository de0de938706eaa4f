package io.github.leakwarden.rule;

/** Reads examples and counterexamples. */
final class ProofReader {
    private ProofReader() {}

    static Rule.Example example(Fields fields) {
        Rule.Example example = new Rule.Example(fields.needed("text"), fields.text("secret"));
        fields.finish();
        placeholders(fields, "text", example.text());
        placeholders(fields, "secret", example.secret().orElse(""));
        if (example.secret().isPresent()
                && !standsOnce(example.text(), example.secret().get())) {
            fields.fault("secret", "secret does not stand in text exactly once", "the same placeholders as in text");
        }
        if (example.secret().isEmpty() && Placeholders.count(example.text()) != 1) {
            fields.fault("text", "which placeholder is the secret?", "secret = \"…\"");
        }
        return example;
    }

    static Rule.Counterexample counterexample(Fields fields) {
        Rule.Counterexample counterexample = new Rule.Counterexample(fields.needed("text"), fields.text("because", ""));
        fields.finish();
        placeholders(fields, "text", counterexample.text());
        return counterexample;
    }

    private static void placeholders(Fields fields, String key, String template) {
        Placeholders.faults(template).forEach(message -> fields.fault(key, message, ""));
    }

    private static boolean standsOnce(String text, String piece) {
        int at = text.indexOf(piece);
        return at >= 0 && !piece.isEmpty() && text.indexOf(piece, at + 1) < 0;
    }
}
