import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.RuleFile;
import io.github.leakwarden.rule.RuleFileParser;
import io.github.leakwarden.rule.RuleFiles;
import io.github.leakwarden.rule.RuleLint;
import io.github.leakwarden.rule.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Prints how large the automaton's table is: for the built-in rules, and for each rule file in gitleaks' words that is
 * named. Run by {@code .ci/bench}; needs Leakwarden on the class path.
 */
public final class TableBytes {
    private TableBytes() {}

    public static void main(String[] files) throws Exception {
        print("built in", BuiltinRules.load());
        for (String file : files) {
            print("invented", read(Path.of(file)));
        }
    }

    private static RuleSet read(Path path) throws Exception {
        RuleFile file = RuleFileParser.parse(Files.readString(path), path.toString(), Dialect.GITLEAKS);
        return RuleFiles.ruleSet(List.of(file), RuleLint.withoutVerifiers());
    }

    private static void print(String what, RuleSet rules) {
        System.out.printf(
                "| %s | %,d | %,d |%n",
                what, rules.size(), Detector.of(rules, Set.of(), 0).tableBytes());
    }
}
