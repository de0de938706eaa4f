import java.util.List;
import java.util.Random;

/**
 * Prints as many invented rules as its argument says, as a rule file in gitleaks' words; the same each time. Run by
 * {@code .ci/bench}.
 *
 * <p>As in the rule sets that people use, six in ten have a key with a prefix of its own, the others are known by the
 * provider's name beside an assignment. A name has two to four syllables, so that it is about as rare in text as a real one.
 */
public final class InventedRules {
    private static final List<String> SYLLABLES = List.of(
            "ada", "bo", "cla", "da", "ever", "fin", "gra", "hub", "in", "jot", "ka", "lo", "mer", "net", "or", "pay",
            "qui", "ra", "sen", "tru", "up", "ver", "wave", "xen", "ya", "zo", "ly", "fy", "ster", "base", "mint",
            "flow", "cast", "ia");
    private static final List<String> MARKS = List.of("_live_", "_test_", "_sk_", "-", "_", "_pat_", "_key_");
    private static final List<String> ALPHABETS = List.of("[0-9A-Za-z]", "[0-9a-f]", "[0-9a-z]", "[\\w-]");

    private InventedRules() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            String name = name(random);
            String regex = random.nextInt(10) < 6 ? prefixed(random, name) : assigned(random, name);
            System.out.printf(
                    "[[rules]]%nid = \"invented-%d\"%ndescription = \"Opens nothing.\"%nkeywords = [\"%s\"]%nentropy ="
                            + " 3%nregex = '''%s'''%n%n",
                    i, name, regex);
        }
    }

    private static String prefixed(Random random, String name) {
        return "\\b(" + name + pick(random, MARKS) + pick(random, ALPHABETS) + "{" + (16 + random.nextInt(48))
                + "})\\b";
    }

    private static String assigned(Random random, String name) {
        return "(?i)[\\w.-]{0,50}?(?:" + name + ")(?:[ \\t\\w.-]{0,20})[\\s'\"]{0,3}(?:=|>|:{1,3}=|\\|\\||:|=>)"
                + "[\\x60'\"\\s=]{0,5}(" + pick(random, ALPHABETS) + "{" + (20 + random.nextInt(30))
                + "})(?:[\\x60'\"\\s;]|\\\\[nr]|$)";
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            name.append(pick(random, SYLLABLES));
        }
        return name.toString();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
