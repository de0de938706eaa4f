package io.github.leakwarden.scan;

import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.rule.Provider;
import io.github.leakwarden.rule.Provider.Rotation;
import io.github.leakwarden.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in words what a credential rule is about, from its rule file. */
public final class Descriptors {
    private static final List<String> GENERAL_STEPS = List.of(
            "Revoke the credential at its provider and issue a new one; taking it out of the code does not end it.",
            "Load the new one from the environment or a secret manager.",
            "Look through the provider's logs for use that is not yours.");

    private static final String REMEMBERED =
            "Git remembers: whoever has a clone or fork has the old value, so revoke before you rewrite anything.";

    private Descriptors() {}

    /** What a rule says of itself. */
    record Words(String id, Provider provider, String description, List<String> tags) {}

    /** What reports say of the rule. */
    public static RuleDescriptor of(Rule rule) {
        return of(rule, new Words(rule.id(), rule.provider(), rule.description(), rule.tags()));
    }

    /** What reports say of the rule, in words that may be shown. */
    static RuleDescriptor of(Rule rule, Words words) {
        String name = name(words.id, words.provider.name());
        return new RuleDescriptor(
                words.id,
                name,
                words.provider.name(),
                name + " in the open",
                words.description,
                words.description,
                steps(words.provider),
                "To accept it knowingly, write leakwarden:allow[" + words.id + "] and a reason on its line,"
                        + " or take it into a baseline.",
                words.provider.docs(),
                rule.severity(),
                rule.confidence(),
                tags(words.tags));
    }

    /** Provider and credential, from the id: {@code kashier-secret-key} of Kashier is "Kashier secret key". */
    private static String name(String id, String provider) {
        String squeezed = provider.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        if (squeezed.equals(id.replace("-", ""))) {
            return provider;
        }
        StringBuilder eaten = new StringBuilder();
        List<String> words = new ArrayList<>(List.of(id.split("-")));
        while (words.size() > 1 && squeezed.startsWith(eaten + words.get(0))) {
            eaten.append(words.remove(0));
        }
        return provider.isEmpty() || eaten.isEmpty()
                ? capitalized(id.replace('-', ' '))
                : provider + " " + String.join(" ", words).replace("api ", "API ");
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static List<String> steps(Provider provider) {
        Optional<Rotation> rotation = provider.rotation();
        if (rotation.isEmpty()) {
            List<String> general = new ArrayList<>(GENERAL_STEPS);
            general.add(REMEMBERED);
            return general;
        }
        List<String> steps = new ArrayList<>();
        steps.add("Where: " + rotation.get().where() + ". "
                + effect(provider, rotation.get().effect()));
        steps.addAll(rotation.get().steps());
        steps.add(REMEMBERED);
        return steps;
    }

    private static String effect(Provider provider, String effect) {
        if (effect.equals("immediate")) {
            return "The old one stops at once: whatever still uses it breaks, so deploy the new one side by side.";
        }
        if (effect.startsWith("grace:PT")) {
            String time = effect.substring("grace:PT".length()).toLowerCase(Locale.ROOT);
            return "On rotation the old one still works for " + time + "; revoke it instead if it was abused.";
        }
        if (effect.equals("on-request")) {
            return "Nobody can do it alone: " + provider.name() + " ends the old one when asked.";
        }
        return provider.name() + " does not say how soon the old one stops; test that it did.";
    }

    private static List<String> tags(List<String> own) {
        List<String> tags = new ArrayList<>(List.of("security", "external/cwe/cwe-798", "secret"));
        own.stream().filter(tag -> !tags.contains(tag)).limit(7).forEach(tags::add);
        return tags;
    }
}
