package io.github.leakwarden.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills the placeholders of examples, counterexamples and test files, so that no well-formed secret stands in a tree.
 *
 * <p>A placeholder is two braces, a name, arguments divided by colons, and two braces, without blanks:
 *
 * <ul>
 *   <li>{@code {{ALPHABET:LENGTH}}}: {@code hex-lower}, {@code hex-upper}, {@code hex}, {@code digits}, {@code alpha},
 *       {@code alpha-lower}, {@code alpha-upper}, {@code alnum}, {@code alnum-lower}, {@code alnum-upper}, {@code
 *       base62}, {@code base64} (unpadded), {@code base64url}, {@code base32-lower}, {@code base32-upper}, {@code
 *       base36}, {@code base58}, {@code bech32}, {@code crockford};
 *   <li>{@code {{uuid}}}; {@code {{jwt}}}; {@code {{pypi-macaroon}}}, a whole token;
 *   <li>{@code {{pem}}} or {@code {{pem:KIND}}}, a block of several lines: {@code pkcs8} (the default), {@code rsa},
 *       {@code ec}, {@code dsa}, {@code openssh}, {@code encrypted}, {@code public}, {@code certificate}; with {@code
 *       :escaped} after the kind it is one line, with {@code \n} for line ends, as in JSON;
 *   <li>{@code {{CHECKSUM:PREFIX:LENGTH}}} or {@code {{CHECKSUM:LENGTH}}}, a whole token: prefix, a body of that length
 *       and what its issuer adds. {@code crc32-base62} (GitHub, npm), {@code crc32-hex} (Cloudflare, Zuplo), {@code
 *       crc32-hex-whole} (Atlassian), {@code crc32-hex-little-endian} (Grafana), {@code crc32-base36} (GitLab, routable),
 *       {@code bech32-upper} (age; the prefix ends with {@code 1}).
 * </ul>
 *
 * <p>Two braces around anything else that has no colon, or that has blanks, are ordinary text. The same template and
 * seed give the same values, in every run and on every machine; each place gets a value of its own.
 */
public final class Placeholders {
    private static final Pattern USE = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)((?::[^{}:\\s]*)*)}}");

    private static final List<String> PLAIN = List.of("uuid", "jwt", "pypi-macaroon");

    private static final int LONGEST = 100_000;

    /** A placeholder's place in its template, and what it asks for. */
    record Use(int from, int to, String name, List<String> arguments) {}

    private Placeholders() {}

    /** The template with values drawn from the seed. Throws {@link IllegalArgumentException} if it has a fault. */
    public static Filled fill(String template, long seed) {
        List<String> faults = faults(template);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        Random random = new Random(seed);
        Filled.Builder builder = new Filled.Builder(template);
        for (Use use : uses(template)) {
            builder.fill(use.from, use.to, value(use, new Random(random.nextLong())));
        }
        return builder.build();
    }

    /** The seed of an example: differs by rule, index and run. */
    public static long seed(String ruleId, int index, long run) {
        long seed = run;
        for (int i = 0; i < ruleId.length(); i++) {
            seed = seed * 1_000_003 + ruleId.charAt(i);
        }
        return seed * 1_000_003 + index;
    }

    /** What is wrong with a template's placeholders, one sentence each; empty if {@link #fill} takes it. */
    public static List<String> faults(String template) {
        return uses(template).stream().flatMap(Placeholders::faults).toList();
    }

    /** How many placeholders a template has. */
    public static int count(String template) {
        return uses(template).size();
    }

    static List<Use> uses(String template) {
        List<Use> uses = new ArrayList<>();
        Matcher matcher = USE.matcher(template);
        while (matcher.find()) {
            String arguments = matcher.group(2);
            if (!arguments.isEmpty() || isPlain(matcher.group(1))) {
                List<String> list = arguments.isEmpty()
                        ? List.of()
                        : Arrays.asList(arguments.substring(1).split(":", -1));
                uses.add(new Use(matcher.start(), matcher.end(), matcher.group(1), list));
            }
        }
        return uses;
    }

    private static boolean isPlain(String name) {
        return PLAIN.contains(name) || name.equals("pem");
    }

    private static Stream<String> faults(Use use) {
        if (PLAIN.contains(use.name)) {
            return fault(use.arguments.isEmpty(), "placeholder " + use.name + " takes no argument");
        }
        if (use.name.equals("pem")) {
            return fault(isPem(use.arguments), "placeholder pem takes one of " + StructuredValue.pemKinds());
        }
        if (names(CheckedToken.values()).anyMatch(use.name::equals)) {
            return fault(
                    use.arguments.size() <= 2 && isLength(last(use)),
                    "placeholder " + use.name + " takes a prefix, if any, and the length of the body");
        }
        if (names(Alphabet.values()).anyMatch(use.name::equals)) {
            return fault(
                    use.arguments.size() == 1 && isLength(last(use)), "placeholder " + use.name + " takes a length");
        }
        String cure = Names.cure(use.name, names());
        return Stream.of("unknown placeholder" + Names.quoted(use.name) + (cure.isEmpty() ? "" : ", " + cure));
    }

    private static Stream<String> fault(boolean good, String message) {
        return good ? Stream.empty() : Stream.of(message);
    }

    private static List<String> names() {
        return Stream.of(names(Alphabet.values()), names(CheckedToken.values()), PLAIN.stream(), Stream.of("pem"))
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> names(Alphabet[] alphabets) {
        return Stream.of(alphabets).map(Alphabet::label);
    }

    private static Stream<String> names(CheckedToken[] tokens) {
        return Stream.of(tokens).map(CheckedToken::label);
    }

    private static boolean isPem(List<String> arguments) {
        return switch (arguments.size()) {
            case 0 -> true;
            case 1 -> StructuredValue.pemKinds().contains(arguments.get(0));
            case 2 ->
                StructuredValue.pemKinds().contains(arguments.get(0))
                        && arguments.get(1).equals("escaped");
            default -> false;
        };
    }

    private static boolean isLength(String text) {
        return text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= LONGEST;
    }

    private static String last(Use use) {
        return use.arguments.get(use.arguments.size() - 1);
    }

    private static String value(Use use, Random random) {
        return switch (use.name) {
            case "uuid" -> StructuredValue.uuid(random);
            case "jwt" -> StructuredValue.jwt(random);
            case "pypi-macaroon" -> StructuredValue.macaroon(random);
            case "pem" -> pem(use.arguments, random);
            default -> drawn(use, Integer.parseInt(last(use)), random);
        };
    }

    private static String pem(List<String> arguments, Random random) {
        String kind = arguments.isEmpty() ? "pkcs8" : arguments.get(0);
        return StructuredValue.pem(kind, arguments.size() == 2 ? "\\n" : "\n", random);
    }

    private static String drawn(Use use, int length, Random random) {
        for (CheckedToken token : CheckedToken.values()) {
            if (token.label().equals(use.name)) {
                return token.make(use.arguments.size() == 2 ? use.arguments.get(0) : "", length, random);
            }
        }
        for (Alphabet alphabet : Alphabet.values()) {
            if (alphabet.label().equals(use.name)) {
                return alphabet.draw(random, length);
            }
        }
        throw new IllegalStateException("a placeholder without value: " + use.name);
    }
}
