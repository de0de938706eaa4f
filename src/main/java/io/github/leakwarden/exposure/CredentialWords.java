package io.github.leakwarden.exposure;

import io.github.leakwarden.model.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of an identifier say of credentials, whoever the provider is.
 *
 * <p>English puts the thing last: {@code apiSecret} is a secret, {@code secretName} a name. So only the last words
 * count, after words such as {@code LIVE} or {@code BASE64} that say which of several.
 */
final class CredentialWords {
    /** Last words that name a credential, and how surely where no provider's name stands before them. */
    private static final Map<String, Confidence> PHRASES = Map.ofEntries(
            Map.entry("secret", Confidence.LOW),
            Map.entry("secret key", Confidence.MEDIUM),
            Map.entry("api secret", Confidence.MEDIUM),
            Map.entry("api secret key", Confidence.MEDIUM),
            Map.entry("api key", Confidence.MEDIUM),
            Map.entry("apikey", Confidence.MEDIUM),
            Map.entry("api token", Confidence.MEDIUM),
            Map.entry("app secret", Confidence.MEDIUM),
            Map.entry("client secret", Confidence.MEDIUM),
            Map.entry("consumer secret", Confidence.MEDIUM),
            Map.entry("merchant secret", Confidence.MEDIUM),
            Map.entry("merchant key", Confidence.LOW),
            Map.entry("webhook secret", Confidence.MEDIUM),
            Map.entry("signing secret", Confidence.MEDIUM),
            Map.entry("signing key", Confidence.LOW),
            Map.entry("shared secret", Confidence.MEDIUM),
            Map.entry("secret access key", Confidence.MEDIUM),
            Map.entry("access key", Confidence.LOW),
            Map.entry("access token", Confidence.MEDIUM),
            Map.entry("auth token", Confidence.MEDIUM),
            Map.entry("authorization token", Confidence.MEDIUM),
            Map.entry("bearer token", Confidence.MEDIUM),
            Map.entry("refresh token", Confidence.MEDIUM),
            Map.entry("secret token", Confidence.MEDIUM),
            Map.entry("service key", Confidence.LOW),
            Map.entry("private key", Confidence.MEDIUM),
            Map.entry("encryption key", Confidence.LOW),
            Map.entry("password", Confidence.MEDIUM),
            Map.entry("passwd", Confidence.MEDIUM),
            Map.entry("passphrase", Confidence.MEDIUM),
            Map.entry("pwd", Confidence.LOW),
            Map.entry("credential", Confidence.LOW),
            Map.entry("credentials", Confidence.LOW),
            Map.entry("authorization", Confidence.LOW),
            Map.entry("token", Confidence.LOW));

    /** Last words that are too vague alone, but tell a credential right after a provider's name. */
    private static final Set<String> AFTER_PROVIDER = Set.of("key", "auth", "bearer");

    /** Last words that name what is made for clients. */
    private static final Set<String> PUBLIC_PHRASES =
            Set.of("public key", "publishable key", "public token", "publishable token", "public api key", "pub key");

    /** Words that say which one, or in what form, and leave the meaning of the rest as it is. */
    private static final Set<String> QUALIFIERS = Set.of(
            "live",
            "test",
            "prod",
            "production",
            "sandbox",
            "staging",
            "stage",
            "dev",
            "development",
            "default",
            "current",
            "new",
            "old",
            "value",
            "str",
            "string",
            "text",
            "plain",
            "plaintext",
            "raw",
            "my",
            "our",
            "the",
            "user",
            "admin",
            "merchant",
            "base64",
            "primary",
            "secondary",
            "next");

    private static final int LONGEST_PHRASE = 3;

    /** First words that bundlers ask of the names they copy into client code; before {@code public}. */
    private static final Set<String> BUNDLERS = Set.of("next", "expo", "nuxt", "nx", "snowpack");

    /** Words that say that a thing is no client's, whatever stands beside them. */
    private static final Set<String> SECRET_WORDS = Set.of("secret", "password", "passwd", "passphrase", "private");

    private CredentialWords() {}

    /**
     * What the last words say.
     *
     * @param phrase the words that say it, such as {@code api secret}
     * @param confidence without a provider's name
     * @param isPublic whether it is made for clients
     */
    record Meaning(String phrase, Confidence confidence, boolean isPublic) {}

    /** The meaning of an identifier's words; {@code withProvider} if a provider's name was among them and is gone. */
    static Optional<Meaning> meaning(List<String> words, boolean withProvider) {
        List<String> rest = new ArrayList<>(words);
        while (!rest.isEmpty() && isQualifier(rest.get(rest.size() - 1))) {
            rest.remove(rest.size() - 1);
        }
        for (int length = Math.min(LONGEST_PHRASE, rest.size()); length > 0; length--) {
            String phrase = String.join(" ", rest.subList(rest.size() - length, rest.size()));
            if (PUBLIC_PHRASES.contains(phrase)) {
                return Optional.of(new Meaning(phrase, Confidence.MEDIUM, true));
            }
            Confidence confidence = PHRASES.get(phrase);
            if (confidence != null) {
                boolean isPublic = !saysSecret(rest.subList(rest.size() - length, rest.size()))
                        && rest.size() > length
                        && rest.get(rest.size() - length - 1).startsWith("publi");
                return Optional.of(new Meaning(phrase, confidence, isPublic));
            }
        }
        boolean bare = rest.stream().filter(word -> !isQualifier(word)).count() == 1;
        if (withProvider && bare && AFTER_PROVIDER.contains(rest.get(rest.size() - 1))) {
            return Optional.of(new Meaning(rest.get(rest.size() - 1), Confidence.LOW, false));
        }
        return Optional.empty();
    }

    /** Whether one of the words says that a thing is no client's. */
    static boolean saysSecret(List<String> words) {
        return words.stream().anyMatch(SECRET_WORDS::contains);
    }

    /** The words without a bundler's prefix: the {@code PUBLIC} of {@code NEXT_PUBLIC_} says where, not what. */
    static List<String> withoutBundler(List<String> words) {
        boolean prefixed = words.size() > 2
                && BUNDLERS.contains(words.get(0))
                && words.get(1).equals("public");
        return prefixed ? words.subList(2, words.size()) : words;
    }

    private static boolean isQualifier(String word) {
        return QUALIFIERS.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    /** The words of an identifier or of a setting's path, lower case: {@code SENJARO_API_SECRET}, {@code apiSecret}. */
    static List<String> split(String identifier) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= identifier.length(); i++) {
            if (i == identifier.length() || startsWord(identifier, i)) {
                String word = strip(identifier.substring(from, i));
                if (!word.isEmpty()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
                from = i;
            }
        }
        return words;
    }

    private static boolean startsWord(String text, int at) {
        char here = text.charAt(at);
        if (at == 0 || !Character.isLetterOrDigit(here)) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (!Character.isLetterOrDigit(before)) {
            return true;
        }
        boolean lowerNext = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
        return Character.isUpperCase(here)
                && (Character.isLowerCase(before) || Character.isUpperCase(before) && lowerNext);
    }

    private static String strip(String word) {
        return !word.isEmpty() && !Character.isLetterOrDigit(word.charAt(0)) ? word.substring(1) : word;
    }
}
