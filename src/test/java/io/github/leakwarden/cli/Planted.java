package io.github.leakwarden.cli;

import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Filled;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A value made from a rule's first example, and every trace of it that no output may hold.
 *
 * @param rule rule id
 * @param line the example's text, with the value in it
 * @param value the secret
 * @param prefix the part of it that the rule fixes
 */
record Planted(String rule, String line, String value, String prefix) {
    private static final RuleSet RULES = BuiltinRules.loadWhole();
    private static final int SLICE = 8;
    private static final int SHOWN_TAIL = 4;
    private static final int SHOWN_TAIL_FROM = 20;

    /** A value of the rule; another number, another value. */
    static Planted of(String ruleId, int number) {
        Rule rule = RULES.rule(ruleId).orElseThrow();
        Rule.Example example = rule.examples().get(0);
        Filled filled = Placeholders.fill(example.text(), Placeholders.seed(ruleId, 7, number));
        Filled.Part part =
                example.secret().map(filled::part).orElseGet(filled::onlyPart).orElseThrow();
        String prefix = rule.prefixes().stream()
                .map(Rule.Prefix::prefix)
                .filter(part.text()::startsWith)
                .max(java.util.Comparator.comparing(String::length))
                .orElse("");
        return new Planted(ruleId, filled.text(), part.text(), prefix);
    }

    String percent() {
        StringBuilder out = new StringBuilder();
        value.chars()
                .forEach(c ->
                        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c)));
        return out.toString();
    }

    String escaped() {
        StringBuilder out = new StringBuilder();
        value.chars().forEach(c -> out.append("\\u").append(HexFormat.of().toHexDigits((short) c)));
        return out.toString();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Every eight characters beyond the prefix and the shown tail: raw, percent, escaped, hexadecimal, base64. */
    Set<String> traces() {
        int end = value.length() - prefix.length() >= SHOWN_TAIL_FROM ? value.length() - SHOWN_TAIL : value.length();
        Set<String> traces = new LinkedHashSet<>();
        for (int from = prefix.length(); from + SLICE <= end; from++) {
            String slice = value.substring(from, from + SLICE);
            Planted piece = new Planted(rule, "", slice, "");
            traces.add(slice);
            traces.add(piece.percent());
            traces.add(piece.percent().toLowerCase(java.util.Locale.ROOT));
            traces.add(piece.escaped());
            traces.add(HexFormat.of().formatHex(slice.getBytes(StandardCharsets.UTF_8)));
            for (int alignment = 0; alignment < 3; alignment++) {
                traces.add(base64(slice, alignment));
            }
        }
        return traces;
    }

    /** The digits of base64 that the slice alone decides when it begins so many bytes after a group of three. */
    private static String base64(String slice, int alignment) {
        byte[] bytes = new byte[alignment + slice.length()];
        System.arraycopy(slice.getBytes(StandardCharsets.UTF_8), 0, bytes, alignment, slice.length());
        String digits = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        int first = (alignment * 8 + 5) / 6;
        return digits.substring(first, bytes.length * 8 / 6);
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "a planted " + rule;
    }
}
