package io.github.leakwarden.rule;

import io.github.leakwarden.fuzz.FuzzTarget;
import io.github.leakwarden.model.RequestException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Any text as a rule file and as a configuration, ours and foreign: faults have a place, and nothing is thrown. */
public final class RuleFileFuzz implements FuzzTarget {
    private static final int LONGEST = 4_000;
    private static final Set<String> OPTIONS = Set.of("min-severity", "exclude", "max-decode-depth");
    private static final String OURS = "[provider]\n"
            + "name = \"Kestrel\"\n"
            + "docs = \"https://docs.kestrel.example/tokens\"\n"
            + "hosts = [ { host = \"api.kestrel.example\", environment = \"live\" } ]\n"
            + "[provider.rotation]\n"
            + "where = \"dashboard\"\n"
            + "effect = \"grace:PT24H\"\n"
            + "steps = [\"one\", \"two\"]\n"
            + "[[rules]]\n"
            + "id = \"kestrel-deploy-token\"\n"
            + "description = \"Publishes.\"\n"
            + "kind = \"secret\"\n"
            + "severity = \"high\"\n"
            + "confidence = \"high\"\n"
            + "keywords = [\"kst_\"]\n"
            + "regex = '''\\b(kst_[0-9A-Za-z]{24})\\b'''\n"
            + "secretGroup = 1\n"
            + "entropy = 3.0\n"
            + "headers = [ { name = \"Authorization\", scheme = \"Bearer\", distinctive = false } ]\n"
            + "[[rules.examples]]\n"
            + "text = \"push --token kst_{{base62:24}}\"\n"
            + "[[rules.counterexamples]]\n"
            + "text = \"kst_xxxxxxxxxxxxxxxxxxxxxxxx\"\n"
            + "because = \"placeholder\"\n";
    private static final String THEIRS = "title = \"x\"\n[extend]\nuseDefault = true\ndisabledRules = [\"a\"]\n"
            + "[allowlist]\npaths = ['''vendor/''']\nregexTarget = \"line\"\nregexes = ['''^\\s*#''']\n"
            + "[[rules]]\nid = \"a-key\"\ndescription = \"A\"\nregex = '''(?i)a[_-]?key\\s*=\\s*([0-9a-f]{8})'''\n"
            + "path = '''\\.env$'''\nkeywords = [\"a_key\"]\nentropy = 2\ntags = [\"x\"]\n"
            + "[[rules.required]]\nid = \"b\"\nwithinLines = 3\n"
            + "[[rules.allowlists]]\ncondition = \"AND\"\nstopwords = [\"test\"]\ncommits = [\"abc\"]\n";
    private static final String CONFIGURATION =
            "[scan]\nmin-severity = \"high\"\nexclude = [\"*.min.js\", \"docs/**\"]\n" + "max-decode-depth = 2\n"
                    + "[extend]\npath = \"other.toml\"\n";
    private static final String TOML = "a.b.\"c d\" = 0x1F\nd = 1979-05-27T07:32:00Z\ne = \"\"\"x\\\n  y\\u00e9\"\"\"\n"
            + "f = [1, [2.5e3, inf], {g = true, h.i = 'j'}]\n[[k]]\n[k.l]\n[[k.m]]\n";

    public static void fuzzerTestOneInput(byte[] input) {
        new RuleFileFuzz().run(input);
    }

    @Override
    public void run(byte[] input) {
        String text = new String(input, 0, Math.min(input.length, LONGEST), StandardCharsets.UTF_8);
        for (Dialect dialect : Dialect.values()) {
            RuleFile file = RuleFileParser.parse(text, "fuzz.toml", dialect);
            check(file);
            RuleLint.withoutVerifiers().check(List.of(file)).forEach(RuleFileFuzz::check);
            check(ConfigFile.parse(text, "fuzz.toml", dialect, OPTIONS).rules());
        }
    }

    private static void check(RuleFile file) {
        file.faults().forEach(RuleFileFuzz::check);
        file.warnings().forEach(RuleFileFuzz::check);
    }

    private static void check(Fault fault) {
        if (!fault.place().matches("fuzz\\.toml:[1-9][0-9]*") || fault.message().isBlank()) {
            throw new IllegalStateException("a fault without place or words: " + fault);
        }
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String text : List.of(OURS, THEIRS, CONFIGURATION, TOML)) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }
}
