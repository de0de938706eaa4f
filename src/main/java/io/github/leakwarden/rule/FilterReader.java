package io.github.leakwarden.rule;

import io.github.leakwarden.rule.FilterTokens.Sort;
import io.github.leakwarden.rule.FilterTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads betterleaks' filter programs as far as thresholds of entropy and allowlists say the same: {@code
 * entropy(finding["secret"]) <= 3.5 || matchesAny(finding["line"], […]) || containsAny(finding["secret"], […])}, with
 * {@code &&} between different things, and paths. A filter that holds drops a finding, so each part of a disjunction that
 * is read drops what it says, and one that is not read drops nothing: findings may be too many, never too few.
 */
final class FilterReader {
    private static final Map<String, Allowlist.Target> TARGETS =
            Map.of("secret", Allowlist.Target.SECRET, "match", Allowlist.Target.MATCH, "line", Allowlist.Target.LINE);

    private static final String PATH = "path";

    private double entropy;
    private final List<Allowlist> allowlists = new ArrayList<>();
    private int unread;

    private FilterReader() {}

    /**
     * What was read of a program.
     *
     * @param entropy what the secret must exceed; 0 if nothing was said of it
     * @param allowlists the rest
     * @param unread parts that were not read
     */
    record Reading(double entropy, List<Allowlist> allowlists, int unread) {
        Reading {
            allowlists = List.copyOf(allowlists);
        }

        /** Its allowlists as if they were written where the field stands. */
        List<RuleFile.Allowing> allowing(Fields fields, String key) {
            int line = fields.line(key);
            return allowlists.stream()
                    .map(list -> new RuleFile.Allowing(list, line, Map.of()))
                    .toList();
        }
    }

    /** A field of a foreign table; parts that are not read are a warning. Nothing in our own files. */
    static Optional<Reading> read(Fields fields, String key) {
        if (fields.dialect() == Dialect.LEAKWARDEN) {
            return Optional.empty();
        }
        Optional<Reading> reading = fields.text(key).map(FilterReader::read);
        int unread = reading.map(Reading::unread).orElse(0);
        if (unread > 0) {
            String parts = unread == 1 ? "1 part" : unread + " parts";
            fields.faults().warn(fields.line(key), parts + " of " + key + " not run: what it drops is reported", "");
        }
        return reading;
    }

    static Reading read(String program) {
        FilterReader reader = new FilterReader();
        reader.anyOf(withoutDefinitions(FilterTokens.of(program)));
        return new Reading(reader.entropy, reader.allowlists, reader.unread);
    }

    /** Definitions go: a part that speaks of one is not read anyway. */
    private static List<Token> withoutDefinitions(List<Token> tokens) {
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol(";")) {
                start = i + 1;
            }
        }
        return tokens.subList(start, tokens.size());
    }

    private void anyOf(List<Token> tokens) {
        List<List<Token>> parts = split(tokens, "||");
        if (parts.size() > 1) {
            parts.forEach(this::anyOf);
        } else if (isWrapped(tokens)) {
            anyOf(tokens.subList(1, tokens.size() - 1));
        } else if (!isEntropy(tokens) && !allOf(split(tokens, "&&"))) {
            unread++;
        }
    }

    /** {@code entropy(finding["secret"]) <= 3.5}, or with {@code <}. */
    private boolean isEntropy(List<Token> tokens) {
        int size = tokens.size();
        if (size < 3 || !isCall(tokens.subList(0, size - 2), "entropy")) {
            return false;
        }
        Token compare = tokens.get(size - 2);
        Token number = tokens.get(size - 1);
        boolean inclusive = compare.isSymbol("<=");
        Optional<String> target = target(tokens.subList(2, size - 3));
        if (number.sort() != Sort.NUMBER
                || !(inclusive || compare.isSymbol("<"))
                || !target.equals(Optional.of("secret"))) {
            return false;
        }
        double floor = Double.parseDouble(number.text());
        entropy = Math.max(entropy, inclusive ? floor : Math.nextDown(floor));
        return true;
    }

    /** What one allowlist can say: paths, patterns on one target, words of the secret, each once. */
    private boolean allOf(List<List<Token>> parts) {
        Map<String, List<String>> said = new HashMap<>();
        for (List<Token> part : parts) {
            Optional<Call> call = call(part);
            if (call.isEmpty() || said.put(call.get().kind(), call.get().texts()) != null) {
                return false;
            }
        }
        List<String> patterned =
                said.keySet().stream().filter(TARGETS::containsKey).toList();
        if (patterned.size() > 1) {
            return false;
        }
        String target = patterned.isEmpty() ? "secret" : patterned.get(0);
        allowlists.add(new Allowlist(
                "",
                parts.size() > 1,
                Set.of(),
                said.getOrDefault(PATH, List.of()),
                said.getOrDefault(target, List.of()),
                TARGETS.getOrDefault(target, Allowlist.Target.SECRET),
                said.getOrDefault(Call.WORDS, List.of()),
                Set.of()));
        return true;
    }

    /**
     * One call.
     *
     * @param kind a target of patterns, {@link #PATH}, or {@link #WORDS} for words of the secret
     * @param texts patterns or words
     */
    private record Call(String kind, List<String> texts) {
        static final String WORDS = "words";
    }

    /** {@code matchesAny(target, [texts])} or {@code containsAny(target, [texts])}. */
    private static Optional<Call> call(List<Token> tokens) {
        boolean matches = isCall(tokens, "matchesAny");
        if (!matches && !isCall(tokens, "containsAny")) {
            return Optional.empty();
        }
        List<List<Token>> arguments = split(tokens.subList(2, tokens.size() - 1), ",");
        if (arguments.size() != 2) {
            return Optional.empty();
        }
        Optional<String> target = target(arguments.get(0));
        Optional<List<String>> texts = texts(arguments.get(1));
        if (target.isEmpty() || texts.isEmpty()) {
            return Optional.empty();
        }
        if (matches) {
            return Optional.of(new Call(target.get(), texts.get()));
        }
        return Optional.of(
                target.get().equals("secret")
                        ? new Call(Call.WORDS, lower(texts.get()))
                        : new Call(target.get(), quoted(texts.get())));
    }

    private static boolean isCall(List<Token> tokens, String name) {
        return tokens.size() > 3
                && (tokens.get(0).isName(name) || tokens.get(0).isName("filter." + name))
                && tokens.get(1).isSymbol("(")
                && closing(tokens, 1) == tokens.size() - 1;
    }

    /** {@code finding["secret"]}, or the path in one of its spellings. */
    private static Optional<String> target(List<Token> tokens) {
        String shape = String.join(" ", tokens.stream().map(Token::text).toList());
        return switch (shape) {
            case "finding [ secret ]" -> Optional.of("secret");
            case "finding [ match ]" -> Optional.of("match");
            case "finding [ line ]" -> Optional.of("line");
            case "get ( attributes , path , )",
                    "get ( attributes , path ,  )",
                    "( attributes [ path ] ?? )",
                    "( attributes [ path ] ??  )",
                    "attributes [ path ]" -> Optional.of(PATH);
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> texts(List<Token> tokens) {
        if (tokens.size() < 3 || !tokens.get(0).isSymbol("[") || closing(tokens, 0) != tokens.size() - 1) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Token token : tokens.subList(1, tokens.size() - 1)) {
            if (token.sort() == Sort.TEXT) {
                texts.add(token.text());
            } else if (!token.isSymbol(",")) {
                return Optional.empty();
            }
        }
        return Optional.of(texts);
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(text -> "(?i)" + Pattern.quote(text)).toList();
    }

    private static boolean isWrapped(List<Token> tokens) {
        return tokens.size() > 2 && tokens.get(0).isSymbol("(") && closing(tokens, 0) == tokens.size() - 1;
    }

    /** Cuts at a symbol that stands in no bracket; an empty end, as after a last comma, is left out. */
    private static List<List<Token>> split(List<Token> tokens, String symbol) {
        List<List<Token>> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isOpening(tokens.get(i))) {
                i = closing(tokens, i);
            } else if (tokens.get(i).isSymbol(symbol)) {
                parts.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        if (start < tokens.size()) {
            parts.add(tokens.subList(start, tokens.size()));
        }
        return parts;
    }

    private static boolean isOpening(Token token) {
        return token.isSymbol("(") || token.isSymbol("[") || token.isSymbol("{");
    }

    /** Where the bracket at an index closes; the end if it does not. */
    private static int closing(List<Token> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isOpening(token)) {
                depth++;
            } else if (token.isSymbol(")") || token.isSymbol("]") || token.isSymbol("}")) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return tokens.size();
    }
}
