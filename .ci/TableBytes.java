import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.RuleFile;
import io.github.leakwarden.rule.RuleFileParser;
import io.github.leakwarden.rule.RuleFiles;
import io.github.leakwarden.rule.RuleLint;
import io.github.leakwarden.rule.RuleSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Prints how large the automaton's table is: for the built-in rules, and for as many invented ones as each argument says;
 * or, after the word {@code write}, the invented rules themselves. Run by {@code .ci/bench}; needs Leakwarden on the class path.
 *
 * <p>Six in ten invented rules have a key with a prefix of its own, the others are known by the provider's name beside an
 * assignment, as in the rule sets that people use.
 */
public final class TableBytes {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private TableBytes() {}

    public static void main(String[] counts) throws Exception {
        if (counts.length == 2 && counts[0].equals("write")) {
            System.out.print(toml(Integer.parseInt(counts[1])));
            return;
        }
        print("built in", BuiltinRules.load());
        for (String count : counts) {
            print("invented", invented(Integer.parseInt(count)));
        }
    }

    private static void print(String what, RuleSet rules) {
        System.out.printf(
                "| %s | %,d | %,d |%n",
                what, rules.size(), Detector.of(rules, Set.of(), 0).tableBytes());
    }

    private static RuleSet invented(int count) throws Exception {
        RuleFile file = RuleFileParser.parse(toml(count), "invented.toml", Dialect.GITLEAKS);
        return RuleFiles.ruleSet(List.of(file), RuleLint.withoutVerifiers());
    }

    private static String toml(int count) {
        Random random = new Random(count);
        StringBuilder toml = new StringBuilder("[provider]\nname = \"Invented\"\n");
        for (int i = 0; i < count; i++) {
            boolean prefixed = random.nextInt(10) < 6;
            toml.append("[[rules]]\nid = \"invented-").append(i).append("\"\ndescription = \"Opens nothing.\"\n");
            toml.append("regex = '''")
                    .append(prefixed ? prefixed(random) : assigned(random))
                    .append("'''\n");
        }
        return toml.toString();
    }

    private static String prefixed(Random random) {
        return "\\b(" + name(random, 2 + random.nextInt(4)) + "_[0-9A-Za-z]{" + (16 + random.nextInt(48)) + "})\\b";
    }

    private static String assigned(Random random) {
        return "(?i)(?:" + name(random, 5 + random.nextInt(6)) + ")[\\w.-]{0,20}['\"]?[ \\t]{0,3}[=:][ \\t]{0,3}['\"]?"
                + "([0-9a-z]{" + (20 + random.nextInt(30)) + "})(?:['\"\\s]|$)";
    }

    private static String name(Random random, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
